import { Persona, type Walk } from './persona.ts';

/** Moves the clock of the world to the next deadline, whichever it is. */
export async function advanceToTheNext(walk: Walk): Promise<void> {
  const administrator = await Persona.signIn(walk, 'administrator-mois');
  await administrator.open('/admin');
  await administrator.press('다음 기한까지 진행');
  await administrator.told(/시각을 옮겼습니다/);
  const moves = administrator.page.getByRole('table', { name: '시각을 옮긴 기록' });
  await moves.getByText(/^다음 기한까지 진행: /).waitFor();
  await administrator.leave();
}

/** Moves the clock of the world forward to an hour of a day. */
export async function advanceTo(
  walk: Walk,
  { day, time = '09:00' }: { readonly day: string; readonly time?: string },
  picture: string,
): Promise<void> {
  const administrator = await Persona.signIn(walk, 'administrator-mois');
  await administrator.open('/admin');
  await administrator.look(picture);
  await administrator.send('이 시각으로 진행', { day, time }, /시각을 옮겼습니다/);
  await administrator.leave();
}
