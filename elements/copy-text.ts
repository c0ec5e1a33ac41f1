/** `<copy-text data-done="Copied"><code>…</code><button hidden>Copy</button></copy-text>`: shows the button and lets it copy. */
class CopyText extends HTMLElement {
  connectedCallback(): void {
    const [code, button] = [this.querySelector('code'), this.querySelector('button')]
    // Only pages from a safe origin may write to the clipboard; elsewhere selecting by hand is what is left.
    if (!code || !button || !navigator.clipboard) return
    button.hidden = false
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(code.textContent ?? '')
      button.textContent = this.dataset.done ?? button.textContent
    })
  }
}

customElements.define('copy-text', CopyText)
