import css from './icon.module.css';

const paths = {
  menu: 'M3 5h14M3 10h14M3 15h14',
  close: 'm5 5 10 10M15 5 5 15',
  search: 'M9 3.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11Zm4 9.5 4 4',
  up: 'm5 12.5 5-5 5 5',
  down: 'm5 7.5 5 5 5-5',
  right: 'm7.5 5 5 5-5 5',
  left: 'm12.5 5-5 5 5 5',
  copy: 'M7 7V3.5h9.5V13H13M3.5 7H13v9.5H3.5z',
  download: 'M10 3v10m-4-4 4 4 4-4M4 16.5h12',
  upload: 'M10 13V3m-4 4 4-4 4 4M4 16.5h12',
  print: 'M6 7V3h8v4M6 13.5H3.5V7h13v6.5H14M6 11h8v6H6z',
  check: 'm4 10.5 4 4 8-9',
  clock: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14Zm0 3v4.5l3 1.5',
  globe:
    'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14Zm-7 7h14M10 3c4.5 4.5 4.5 9.500 0 14M10 3c-4.500 4.500-4.500 9.500 0 14',
  contrast: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14Zm0 0v14m0-12 4 2m-4 2 6 2m-6 2 4.500 2',
  link: 'M8.500 11.500a3 3 0 0 0 4.300 0l2.800-2.800a3 3 0 0 0-4.300-4.300L10 5.700M11.500 8.500a3 3 0 0 0-4.300 0l-2.800 2.800a3 3 0 0 0 4.300 4.300l1.300-1.300',
  plus: 'M10 4v12M4 10h12',
  exit: 'M8 3.500H3.500v13H8M12 6l4 4-4 4m4-4H8',
} as const;

export type IconName = keyof typeof paths;

/** A line drawing of our own, decorative: the word beside it carries the meaning. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg viewBox="0 0 20 20" className={css['icon']} aria-hidden="true" focusable="false">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
