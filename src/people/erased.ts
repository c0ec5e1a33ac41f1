/** What stands where the name of somebody was who erased their data. Kept in both languages, as names are. */
export const erasedName = '已删除的用户 · Erased person'

/** What stands where they had written something. */
export const erasedWords = '（已应本人请求删除）(Erased at the writer’s own request)'
