import { tokens, type GriffelStyle } from '@fluentui/react-components';

/** A line of a list that is one whole button: words to the left, a hover, and an outline for the keyboard. */
export const lineButton: GriffelStyle = {
  display: 'flex',
  alignItems: 'flex-start',
  gap: '6px',
  width: '100%',
  boxSizing: 'border-box',
  padding: '5px 6px',
  border: 'none',
  backgroundColor: 'transparent',
  color: tokens.colorNeutralForeground1,
  fontFamily: tokens.fontFamilyBase,
  fontSize: tokens.fontSizeBase300,
  lineHeight: tokens.lineHeightBase300,
  textAlign: 'left',
  cursor: 'pointer',
  ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
};

/** The words of a line: they take what is left of its width and never widen the pane. */
export const lineWords: GriffelStyle = { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' };

/** What stands smaller below a line's first words. */
export const lineUnder: GriffelStyle = {
  display: 'block',
  fontSize: tokens.fontSizeBase200,
  lineHeight: tokens.lineHeightBase200,
  color: tokens.colorNeutralForeground3,
};

/** For readers aloud only. */
export const onlyHeard: GriffelStyle = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
};
