import { useSuspenseQuery } from '@tanstack/react-query';
import { meOptions } from '../../lib/session.ts';
import { MyWork } from './my-work.tsx';
import { Welcome } from './welcome.tsx';

/** The first screen: one's own work, or what this is for a visitor. */
export function HomePage() {
  const { data: me } = useSuspenseQuery(meOptions());
  return me.actor === null ? <Welcome /> : <MyWork />;
}
