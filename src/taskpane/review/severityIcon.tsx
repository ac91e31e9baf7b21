import { tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissCircleFilled } from '@fluentui/react-icons/svg/dismiss-circle';
import { DocumentErrorRegular } from '@fluentui/react-icons/svg/document-error';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { QuestionCircleFilled } from '@fluentui/react-icons/svg/question-circle';
import { StarFilled } from '@fluentui/react-icons/svg/star';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { ReactElement } from 'react';
import type { Severity, Verdict } from '../../review/finding';

/** A sign for each kind of finding: its shape alone tells them apart, colour only helps. */
export function SeverityIcon({ severity }: { severity: Severity }): ReactElement {
  switch (severity) {
    case 'violation':
      return <DismissCircleFilled aria-hidden style={{ color: tokens.colorStatusDangerForeground1 }} />;
    case 'warning':
      return <WarningFilled aria-hidden style={{ color: tokens.colorStatusWarningForeground3 }} />;
    case 'unreadable':
      return <DocumentErrorRegular aria-hidden style={{ color: tokens.colorPaletteBerryForeground1 }} />;
    case 'confirm':
      return <QuestionCircleFilled aria-hidden style={{ color: tokens.colorBrandForeground1 }} />;
    case 'priority':
      return <StarFilled aria-hidden style={{ color: tokens.colorStatusSuccessForeground1 }} />;
    case 'info':
      return <InfoRegular aria-hidden style={{ color: tokens.colorNeutralForeground3 }} />;
  }
}

export function VerdictIcon({ verdict }: { verdict: Verdict }): ReactElement {
  if (verdict === '符合') {
    return <CheckmarkCircleFilled aria-hidden style={{ color: tokens.colorStatusSuccessForeground1 }} />;
  }
  const severity = { 不符合: 'violation', 存疑: 'warning', 待核实: 'confirm' } as const;
  return <SeverityIcon severity={severity[verdict]} />;
}
