import { makeStyles, tokens } from '@fluentui/react-components';

/** What the parts of the forms' tab have in common. */
export const useFormStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '6px',
    marginBottom: '16px',
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  choices: { flexWrap: 'wrap' },
  wide: { alignSelf: 'stretch', minWidth: 0 },
  // A long name is cut off instead of widening the pane.
  select: {
    width: '100%',
    minWidth: 0,
    '& select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' },
  },
});
