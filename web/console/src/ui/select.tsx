import { useId } from 'react';
import { uiMessages } from '../lib/messages/ui.ts';
import { useText } from '../lib/text.ts';
import { Field, type FieldProps } from './field.tsx';
import css from './field.module.css';

export type Option = {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly disabled?: boolean | undefined;
  /** Heading under which a list shows the option together with its neighbours of the same group. */
  readonly group?: string | undefined;
};

type ChoiceProps = FieldProps & {
  readonly options: readonly Option[];
  readonly value?: string | undefined;
  readonly defaultValue?: string | undefined;
  readonly onChange?: ((value: string) => void) | undefined;
};

/** One of several; the system's own list, which works on every phone and reader. */
export function Select({
  options,
  value,
  defaultValue,
  onChange,
  placeholder,
  ...field
}: ChoiceProps & {
  /** First line without a value; `false` when one option is always chosen. */
  readonly placeholder?: string | false | undefined;
}) {
  const text = useText(uiMessages);
  return (
    <Field
      {...field}
      control={(props) => (
        <select
          {...props}
          value={value}
          defaultValue={defaultValue}
          onChange={(event) => onChange?.(event.target.value)}
        >
          {placeholder === false ? null : (
            <option value="">{placeholder ?? text.selectPlaceholder}</option>
          )}
          {[...Map.groupBy(options, ({ group }) => group)].map(([group, grouped]) => {
            const lines = grouped.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ));
            return group === undefined ? (
              lines
            ) : (
              <optgroup key={group} label={group}>
                {lines}
              </optgroup>
            );
          })}
        </select>
      )}
    />
  );
}

/** One of few, all visible. */
export function RadioGroup({
  label,
  name,
  hint,
  error,
  required,
  disabled,
  options,
  value,
  defaultValue,
  onChange,
  layout = 'row',
}: ChoiceProps & { readonly layout?: 'row' | 'stacked' | undefined }) {
  const id = useId();
  return (
    <fieldset className={css['group']} disabled={disabled} aria-describedby={`${id}-note`}>
      <legend className={css['legend']}>
        {label}
        {required === true ? <span className={css['required']}> *</span> : null}
      </legend>
      <span id={`${id}-note`} hidden={hint === undefined && error === undefined}>
        {hint === undefined ? null : <span className={css['hint']}>{hint}</span>}
        {error === undefined ? null : <span className={css['error']}> {error}</span>}
      </span>
      <div className={[css['options'], layout === 'stacked' ? css['stacked'] : ''].join(' ')}>
        {options.map((option) => (
          <label key={option.value} className={css['option']}>
            <input
              type="radio"
              name={name ?? id}
              value={option.value}
              required={required}
              disabled={option.disabled}
              checked={value === undefined ? undefined : value === option.value}
              defaultChecked={value === undefined ? defaultValue === option.value : undefined}
              onChange={() => onChange?.(option.value)}
            />
            <span className={css['optionText']}>
              {option.label}
              {option.hint === undefined ? null : (
                <span className={css['hint']}>{option.hint}</span>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Yes or no. In a form its value is `on`. */
export function Checkbox({
  label,
  name,
  hint,
  checked,
  defaultChecked,
  required,
  disabled,
  onChange,
}: {
  readonly label: string;
  readonly name?: string | undefined;
  readonly hint?: string | undefined;
  readonly checked?: boolean | undefined;
  readonly defaultChecked?: boolean | undefined;
  readonly required?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly onChange?: ((checked: boolean) => void) | undefined;
}) {
  return (
    <label className={css['option']}>
      <input
        type="checkbox"
        name={name}
        checked={checked}
        defaultChecked={defaultChecked}
        required={required}
        disabled={disabled}
        onChange={(event) => onChange?.(event.target.checked)}
      />
      <span className={css['optionText']}>
        {label}
        {hint === undefined ? null : <span className={css['hint']}>{hint}</span>}
      </span>
    </label>
  );
}
