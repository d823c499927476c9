import { useState } from 'react';
import { formatNumber } from '../lib/format.ts';
import { useLanguage } from '../lib/language.ts';
import { uiMessages } from '../lib/messages/ui.ts';
import { useText } from '../lib/text.ts';
import { Field, type FieldProps } from './field.tsx';
import css from './field.module.css';

const factor = { won: 1, million: 1_000_000, plain: 1 } as const;

function read(text: string, by: number): number | undefined {
  const digits = text.normalize('NFKC').replaceAll(/[,\s]/g, '');
  if (!/^-?\d+(\.\d+)?$/.test(digits)) return undefined;
  return Math.round(Number(digits) * by);
}

/**
 * A number with separators. With `unit="million"` the reader types 백만원 and the value is whole won.
 * `onChange` gets undefined while the text is empty or not a number; a form gets the number by `name`.
 */
export function NumberField({
  value,
  defaultValue,
  onChange,
  unit = 'plain',
  suffix,
  name,
  ...field
}: FieldProps & {
  readonly value?: number | undefined;
  readonly defaultValue?: number | undefined;
  readonly onChange?: ((value: number | undefined) => void) | undefined;
  readonly unit?: 'won' | 'million' | 'plain' | undefined;
  readonly suffix?: string | undefined;
}) {
  const language = useLanguage();
  const words = useText(uiMessages);
  const by = factor[unit];
  const start = value ?? defaultValue;
  const [text, setText] = useState(start === undefined ? '' : formatNumber(start / by, language));
  const number = read(text, by);
  const unitWord = { won: words.won, million: words.millionWon, plain: suffix }[unit];
  return (
    <Field
      width="short"
      {...field}
      control={({ name: _unused, ...props }) => (
        <span className={css['withUnit']}>
          <input
            {...props}
            type="text"
            inputMode="decimal"
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              onChange?.(read(event.target.value, by));
            }}
            onBlur={() => {
              if (number !== undefined) setText(formatNumber(number / by, language));
            }}
          />
          {unitWord === undefined ? null : <span className={css['unit']}>{unitWord}</span>}
          {name === undefined ? null : <input type="hidden" name={name} value={number ?? ''} />}
        </span>
      )}
    />
  );
}
