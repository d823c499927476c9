import { type ReactNode, useId } from 'react';
import css from './card.module.css';
import { Foreign } from './foreign.tsx';

/** A bounded part of a page with its own heading. */
export function Card({
  title,
  level = 2,
  badge,
  actions,
  flush = false,
  children,
}: {
  readonly title?: string | undefined;
  readonly level?: 2 | 3 | undefined;
  readonly badge?: ReactNode;
  readonly actions?: ReactNode;
  /** Without inner space, for a table that reaches the border. */
  readonly flush?: boolean | undefined;
  readonly children: ReactNode;
}) {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={css['card']} aria-labelledby={title === undefined ? undefined : id}>
      {title === undefined && actions === undefined ? null : (
        <header className={css['head']}>
          {title === undefined ? null : (
            <Heading id={id} className={css['title']}>
              <Foreign text={title} />
            </Heading>
          )}
          {badge}
          {actions === undefined ? null : <div className={css['actions']}>{actions}</div>}
        </header>
      )}
      <div className={flush ? css['flush'] : css['body']}>{children}</div>
    </section>
  );
}

/** A heading with content on the page itself, without a box. */
export function Section({
  title,
  id: given,
  level = 2,
  actions,
  note,
  children,
}: {
  readonly title: string;
  /** Anchor that a link within the page leads to. */
  readonly id?: string | undefined;
  readonly level?: 2 | 3 | undefined;
  readonly actions?: ReactNode;
  readonly note?: ReactNode;
  readonly children: ReactNode;
}) {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={css['section']} id={given} aria-labelledby={id}>
      <header className={css['sectionHead']}>
        <Heading id={id}>
          <Foreign text={title} />
        </Heading>
        {note === undefined ? null : <div className={css['note']}>{note}</div>}
        {actions === undefined ? null : <div className={css['actions']}>{actions}</div>}
      </header>
      {children}
    </section>
  );
}

/** Vertical rhythm between parts; primitives have no outer margin of their own. */
export function Stack({
  gap = 'medium',
  children,
}: {
  readonly gap?: 'small' | 'medium' | 'large' | undefined;
  readonly children: ReactNode;
}) {
  return <div className={[css['stack'], css[gap]].join(' ')}>{children}</div>;
}

/** Things side by side that wrap; `align="spread"` pushes the last to the far end. */
export function Row({
  align = 'start',
  children,
}: {
  readonly align?: 'start' | 'spread' | 'end' | undefined;
  readonly children: ReactNode;
}) {
  return <div className={[css['row'], css[align]].join(' ')}>{children}</div>;
}

/** Equal columns that become one below on a narrow screen. `aside` is two thirds and one third. */
export function Columns({
  layout = 'equal',
  children,
}: {
  readonly layout?: 'equal' | 'aside' | 'three' | 'cards' | undefined;
  readonly children: ReactNode;
}) {
  return <div className={[css['columns'], css[layout]].join(' ')}>{children}</div>;
}

/** Running text in smaller, quieter type. */
export function Note({ children }: { readonly children: ReactNode }) {
  return <p className={css['note']}>{children}</p>;
}

/** One number that matters, with its unit and its perimeter. */
export function Figure({
  label,
  value,
  unit,
  note,
}: {
  readonly label: string;
  readonly value: ReactNode;
  readonly unit?: string | undefined;
  readonly note?: ReactNode;
}) {
  return (
    <div className={css['figure']}>
      <span className={css['figureLabel']}>{label}</span>
      <span className={css['figureValue']}>
        {value}
        {unit === undefined ? null : <span className={css['figureUnit']}> {unit}</span>}
      </span>
      {note === undefined ? null : <span className={css['note']}>{note}</span>}
    </div>
  );
}
