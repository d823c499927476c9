import { Field, type FieldProps } from './field.tsx';

type TextProps = FieldProps & {
  readonly value?: string | undefined;
  readonly defaultValue?: string | undefined;
  readonly onChange?: ((value: string) => void) | undefined;
  readonly placeholder?: string | undefined;
  readonly maxLength?: number | undefined;
};

/** One line of text. Uncontrolled unless `value` is given, which is kind to Hangul composition. */
export function TextField({
  value,
  defaultValue,
  onChange,
  placeholder,
  maxLength,
  type = 'text',
  autoFocus,
  ...field
}: TextProps & {
  readonly type?: 'text' | 'search' | 'email' | 'tel' | 'url' | undefined;
  readonly autoFocus?: boolean | undefined;
}) {
  return (
    <Field
      {...field}
      control={(props) => (
        <input
          {...props}
          type={type}
          value={value}
          defaultValue={defaultValue}
          placeholder={placeholder}
          maxLength={maxLength}
          autoFocus={autoFocus}
          onChange={(event) => onChange?.(event.target.value)}
        />
      )}
    />
  );
}

/** Several lines of text; Enter is a new line and never sends. */
export function TextArea({
  value,
  defaultValue,
  onChange,
  placeholder,
  maxLength,
  rows,
  ...field
}: TextProps & { readonly rows?: number | undefined }) {
  return (
    <Field
      {...field}
      control={(props) => (
        <textarea
          {...props}
          rows={rows}
          value={value}
          defaultValue={defaultValue}
          placeholder={placeholder}
          maxLength={maxLength}
          onChange={(event) => onChange?.(event.target.value)}
        />
      )}
    />
  );
}

/** A calendar day, `2026-09-03`, with the browser's own light picker. */
export function DateField({
  value,
  defaultValue,
  onChange,
  min,
  max,
  ...field
}: FieldProps & {
  readonly value?: string | undefined;
  readonly defaultValue?: string | undefined;
  readonly onChange?: ((value: string) => void) | undefined;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
}) {
  return (
    <Field
      width="short"
      {...field}
      control={(props) => (
        <input
          {...props}
          type="date"
          value={value}
          defaultValue={defaultValue}
          min={min}
          max={max}
          onChange={(event) => onChange?.(event.target.value)}
        />
      )}
    />
  );
}

/** An hour and minute of a day, `14:00`. */
export function TimeField({
  defaultValue,
  ...field
}: FieldProps & { readonly defaultValue?: string | undefined }) {
  return (
    <Field
      width="short"
      {...field}
      control={(props) => <input {...props} type="time" defaultValue={defaultValue} />}
    />
  );
}
