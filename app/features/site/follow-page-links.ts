/**
 * Follows links to a place on the same page (`#place`) without the router. For it they lead to another address, where what a
 * form was answered is over: the messages would be gone, and what was typed with them.
 */
export function followPageLinks(): void {
  addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
    const place = link && document.getElementById(link.hash.slice(1));
    if (!place || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.replaceState(history.state, '', link.hash);
    // What takes no focus by itself takes it now: the next Tab goes on from there.
    if (place.tabIndex < 0) place.tabIndex = -1;
    place.focus({ preventScroll: true });
    place.scrollIntoView();
  });
}
