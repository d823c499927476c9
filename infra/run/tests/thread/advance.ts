import { Persona, type Walk } from './persona.ts';

/** Moves the clock of the world forward to the morning of a day. */
export async function advanceTo(walk: Walk, day: string, picture: string): Promise<void> {
  const administrator = await Persona.signIn(walk, 'administrator-mois');
  await administrator.open('/admin');
  await administrator.look(picture);
  await administrator.send('이 날짜로 진행', { day }, /시각을 옮겼습니다/);
  await administrator.leave();
}
