/** `<line-nav>` inside a navigation that scrolls sideways on a phone: brings the place where the reader is into sight. */
class LineNav extends HTMLElement {
  connectedCallback(): void {
    const here = this.querySelector<HTMLElement>('[aria-current]')
    const scroller = this.parentElement
    if (!here || !scroller) return
    scroller.scrollLeft = here.offsetLeft + here.offsetWidth / 2 - scroller.clientWidth / 2
  }
}

customElements.define('line-nav', LineNav)
