import { Persona, type Walk } from './persona.ts';

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
