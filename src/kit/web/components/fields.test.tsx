import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { speak } from '../../i18n/say.ts'
import { Button } from './button.tsx'
import { ChoiceField, TickField } from './choice-fields.tsx'
import { FormErrors } from './form.tsx'
import { ReaderContext } from './reader.ts'
import { ComboField, SelectField, TextArea, TextField } from './text-fields.tsx'

const hostile = '"><script>alert(1)</script></textarea>\u202Eمرحبا 🚉 ###'

describe('a field', () => {
  it('is tied to its label, its hint and its error', () => {
    const html = renderToString(<TextField name="city" label="城市" hint="中文或拼音" error="请写明城市" />)
    expect(html).toContain('<label class="field-label" for="field-city">')
    expect(html).toContain('id="field-city"')
    expect(html).toContain('aria-describedby="field-city-hint field-city-error"')
    expect(html).toContain('aria-invalid="true"')
    expect(html).toContain('<p class="field-error" id="field-city-error">请写明城市</p>')
  })

  it('without hint and error describes nothing and is not invalid', () => {
    expect(renderToString(<TextField name="city" label="城市" />)).not.toMatch(/aria-/)
  })

  it('says in words that it is required, in the language of the reader', () => {
    const english = { language: 'en' as const, say: speak('en'), zone: 'UTC' }
    const field = <TextField name="city" label="City" required />
    expect(renderToString(field)).toContain(' <span class="field-duty">必填</span>')
    expect(renderToString(<ReaderContext.Provider value={english}>{field}</ReaderContext.Provider>)).toContain(
      '>required<',
    )
  })

  it('says in words that it may stay empty, where the form wants that said', () => {
    expect(renderToString(<TextField name="github" label="GitHub" optionalLabel="选填" />)).toContain('选填')
  })

  it.each([
    ['a line', <TextField key="1" name="x" label={hostile} value={hostile} error={hostile} hint={hostile} />],
    ['several lines', <TextArea key="2" name="x" label={hostile} value={hostile} />],
    ['suggestions', <ComboField key="3" name="x" label="x" value={hostile} options={[{ value: hostile }]} />],
    [
      'a list',
      <SelectField key="4" name="x" label="x" options={[{ value: hostile, label: hostile, group: hostile }]} />,
    ],
    [
      'a choice',
      <ChoiceField key="5" name="x" legend={hostile} options={[{ value: 'a', label: hostile, hint: hostile }]} />,
    ],
    ['a tick', <TickField key="6" name="x" label={hostile} />],
  ])('shows hostile text as text: %s', (_, field) => {
    const html = renderToString(field)
    expect(html).not.toContain('<script')
    expect(html).toContain('&lt;script')
  })

  it('keeps every word of several lines', () => {
    expect(renderToString(<TextArea name="plan" label="计划" value={'一\n二 & 三'} />)).toContain(
      '一\n二 &amp; 三</textarea>',
    )
  })
})

describe('a list to choose from', () => {
  const options = [
    { value: 'cn', label: '中国', group: '亚洲' },
    { value: 'de', label: '德国', group: '欧洲' },
  ]

  it('begins with an empty choice as long as nothing is chosen', () => {
    expect(renderToString(<SelectField name="country" label="国家" options={options} required />)).toContain('请选择')
  })

  it('shows what was chosen, and no empty choice where one is required', () => {
    const html = renderToString(<SelectField name="country" label="国家" options={options} value="de" required />)
    expect(html).toMatch(/<option[^>]*selected[^>]*>德国/)
    expect(html).not.toContain('请选择')
  })

  it('stands in groups', () => {
    expect(renderToString(<SelectField name="country" label="国家" options={options} />)).toContain(
      '<optgroup label="欧洲">',
    )
  })
})

describe('a few in sight', () => {
  it('are a group with a name; the hint of each is tied to it', () => {
    const html = renderToString(
      <ChoiceField
        name="channel"
        legend="向谁申请"
        value="parent"
        error="请选择一项"
        options={[
          { value: 'leader', label: '向站长', hint: '站长会收到通知' },
          { value: 'parent', label: '向上级组织' },
        ]}
      />,
    )
    expect(html).toMatch(/<fieldset[^>]*id="field-channel"[^>]*aria-describedby="field-channel-error"/)
    expect(html).toContain('aria-describedby="field-channel-leader-hint"')
    expect(html).toMatch(/value="parent"[^>]*checked/)
  })
})

describe('a summary of errors', () => {
  it('leads to each field, and takes the focus', () => {
    const html = renderToString(
      <FormErrors title="有 1 处需要修改" errors={[{ field: 'city', words: '请写明城市' }]} />,
    )
    expect(html).toContain('<a href="#field-city">请写明城市</a>')
    expect(html).toMatch(/role="alert" tabindex="-1" autofocus/)
  })

  it('is nothing when nothing is wrong', () => {
    expect(renderToString(<FormErrors title="x" errors={[]} />)).toBe('')
  })
})

describe('a button that cannot be pressed', () => {
  it('says why, beside it', () => {
    const html = renderToString(<Button disabledBecause="还没有评审人">同意</Button>)
    expect(html).toContain('disabled')
    expect(html).toContain('还没有评审人')
  })
})
