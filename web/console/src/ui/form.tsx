import { type ReactNode, useTransition } from 'react';
import { refreshed } from '../lib/refreshed.ts';
import { Button } from './button.tsx';
import css from './form.module.css';

/** The texts of a form by field name; files are read by their own control. */
export type FormValues = Readonly<Record<string, string>>;

function readValues(form: HTMLFormElement): FormValues {
  const values: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') values[name] = value.normalize('NFC');
  }
  return values;
}

/** A native form: Enter and the button submit, Hangul composition is never cut, nothing is reset. */
export function Form({
  onSubmit,
  submit,
  submitDisabled,
  actions,
  label,
  children,
}: {
  readonly onSubmit: (values: FormValues) => unknown;
  /** The verb on the main button. */
  readonly submit: string;
  readonly submitDisabled?: boolean | undefined;
  /** More buttons beside it. */
  readonly actions?: ReactNode;
  readonly label?: string | undefined;
  readonly children: ReactNode;
}) {
  const [waiting, start] = useTransition();
  return (
    <form
      className={css['form']}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        if (waiting) return;
        const values = readValues(event.currentTarget);
        start(async () => {
          await onSubmit(values);
          await refreshed();
        });
      }}
    >
      {children}
      <div className={css['actions']}>
        <Button type="submit" variant="primary" busy={waiting} disabled={submitDisabled}>
          {submit}
        </Button>
        {actions}
      </div>
    </form>
  );
}
