import { type ReactNode, useId } from 'react';
import { useText } from '../lib/text.ts';
import { uiMessages } from '../lib/messages/ui.ts';
import css from './field.module.css';

/** What every field has beside its control. */
export type FieldProps = {
  readonly label: string;
  readonly name?: string | undefined;
  readonly hint?: string | undefined;
  /** What is wrong and what to do, as a sentence. */
  readonly error?: string | undefined;
  readonly required?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly width?: 'short' | 'normal' | 'full' | undefined;
};

type ControlProps = {
  readonly id: string;
  readonly name: string | undefined;
  readonly required: boolean | undefined;
  readonly disabled: boolean | undefined;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly className: string | undefined;
};

/** Label, hint and error around one control, connected for assistive technology. */
export function Field({
  label,
  name,
  hint,
  error,
  required,
  disabled,
  width = 'normal',
  control,
}: FieldProps & { readonly control: (props: ControlProps) => ReactNode }) {
  const made = useId();
  const id = name === undefined ? made : `field-${name}`;
  const text = useText(uiMessages);
  const described = [
    hint === undefined ? '' : `${id}-hint`,
    error === undefined ? '' : `${id}-error`,
  ]
    .filter((part) => part !== '')
    .join(' ');
  return (
    <div className={[css['field'], css[width]].join(' ')}>
      <label className={css['label']} htmlFor={id}>
        {label}
        {required === true ? (
          <span className={css['required']} title={text.required}>
            {' '}
            *
          </span>
        ) : null}
      </label>
      {hint === undefined ? null : (
        <span className={css['hint']} id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {control({
        id,
        name,
        required,
        disabled,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': error === undefined ? undefined : true,
        className: css['control'],
      })}
      {error === undefined ? null : (
        <span className={css['error']} id={`${id}-error`}>
          <span aria-hidden="true">✕ </span>
          {error}
        </span>
      )}
    </div>
  );
}
