import { TextField, type TextFieldProps } from './text-field.tsx';

/**
 * A date (`YYYY-MM-DD`), or with `withTime` a local date and time (`YYYY-MM-DDTHH:mm`), in the browser's own
 * control, which speaks the person's language and works with the keyboard.
 */
export function DateField({ withTime = false, ...rest }: TextFieldProps & { withTime?: boolean }) {
  return <TextField width="medium" {...rest} type={withTime ? 'datetime-local' : 'date'} />;
}
