/** What is still being typed counts: leaving the field commits it. */
export function leaveField(): void {
  if (document.activeElement instanceof HTMLElement) {
    document.activeElement.blur();
  }
}
