export type Toast = {
  readonly id: number;
  readonly tone: 'success' | 'info' | 'error';
  readonly text: string;
};

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function change(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Shows a sentence at the foot of the screen. An error stays until it is closed. */
export function toast(message: Omit<Toast, 'id'>): void {
  const id = (lastId += 1);
  change([...toasts.slice(-2), { ...message, id }]);
  if (message.tone !== 'error') {
    setTimeout(() => {
      dismissToast(id);
    }, 6_000);
  }
}

export function dismissToast(id: number): void {
  change(toasts.filter((shown) => shown.id !== id));
}

export function currentToasts(): readonly Toast[] {
  return toasts;
}

export function subscribeToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
