import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';

/** Fonts that Chinese offices have, before the fall-backs of other systems. */
const FONTS =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

/** Fluent's theme to match Office's; contrast themes of Windows override either. */
export function themeFor(dark: boolean): Theme {
  return { ...(dark ? webDarkTheme : webLightTheme), fontFamilyBase: FONTS };
}
