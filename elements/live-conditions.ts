/**
 * `<live-conditions data-shows="conditions"><form>…</form></live-conditions>`: when an answer changes, asks the server what the charter
 * makes of the form so far and puts it in the place of the element with that id. Without it the form's check button does the same.
 */
class LiveConditions extends HTMLElement {
  #asking: AbortController | undefined

  connectedCallback(): void {
    const form = this.querySelector('form')
    form?.addEventListener('change', () => void this.#ask(form))
  }

  async #ask(form: HTMLFormElement): Promise<void> {
    this.#asking?.abort()
    this.#asking = new AbortController()
    const body = new URLSearchParams()
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
    body.set('act', 'try')
    try {
      const answer = await fetch(form.action, { method: 'POST', body, signal: this.#asking.signal })
      this.#show(await answer.text())
    } catch {
      // Offline, or asked anew: what stands there is still true of what was asked before.
    }
  }

  #show(html: string): void {
    const id = this.dataset.shows ?? ''
    const fresh = new DOMParser().parseFromString(html, 'text/html').getElementById(id)
    const shown = document.getElementById(id)
    if (fresh && shown) shown.replaceWith(fresh)
  }
}

customElements.define('live-conditions', LiveConditions)
