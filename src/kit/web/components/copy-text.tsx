import { messages } from '../messages.ts'
import { useReader } from './reader.ts'

/** Words to be taken along exactly: a link shown once, a hash. With a script there is a button; without, one tap selects all. */
export function CopyText({ text }: { readonly text: string }) {
  const { say } = useReader()
  return (
    <copy-text class="copy-text" data-done={say(messages.copied)}>
      <code>{text}</code>
      <button class="btn button-quiet" type="button" hidden>
        {say(messages.copy)}
      </button>
    </copy-text>
  )
}
