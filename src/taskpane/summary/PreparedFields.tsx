import { Field, Input } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { MeetingLayout } from '../../report/meeting/meetingTable';
import { strings } from '../strings';

export type Prepared = Pick<MeetingLayout, 'preparedBy' | 'preparedOn'>;

export interface PreparedFieldsProps {
  readonly prepared: Prepared;
  readonly onPrepared: (prepared: Partial<Prepared>) => void;
}

/** 制表单位 and 制表时间, as they stand at the foot of every sheet for a meeting. */
export function PreparedFields({ prepared, onPrepared }: PreparedFieldsProps): ReactElement {
  const text = strings.summary;
  return (
    <>
      <Field label={text.preparedBy} hint={text.preparedHint}>
        <Input value={prepared.preparedBy} onChange={(_, { value }) => onPrepared({ preparedBy: value })} />
      </Field>
      <Field label={text.preparedOn}>
        <Input value={prepared.preparedOn} onChange={(_, { value }) => onPrepared({ preparedOn: value })} />
      </Field>
    </>
  );
}
