export const messages = {
  city: { zh: '城市', en: 'City' },
  cityHint: { zh: '写中文、拼音或英文都行', en: 'In Chinese, pinyin or English' },
  province: { zh: '省份或州', en: 'Province or state' },
  countryOrRegion: { zh: '国家或地区', en: 'Country or region' },
  zone: { zh: '时区', en: 'Time zone' },
  latitude: { zh: '纬度', en: 'Latitude' },
  longitude: { zh: '经度', en: 'Longitude' },
  chineseName: { zh: '中文名', en: 'Name in Chinese' },
  englishName: { zh: '英文名', en: 'Name in English' },
  otherSpellings: { zh: '其他写法', en: 'Other spellings' },
  alreadyListed: { zh: '城市列表里已经有{name}了。', en: '{name} is already in the list of cities.' },
  noLatinName: {
    zh: '英文名里要有拉丁字母，网址要用到它。',
    en: 'The English name needs Latin letters: the city’s address is made from it.',
  },
} as const
