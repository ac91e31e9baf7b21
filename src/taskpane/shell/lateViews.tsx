import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { lazy, type ComponentType, type LazyExoticComponent, type ReactElement } from 'react';
import { strings } from '../strings';

/*
 * Views that are not in front when the pane opens: each is fetched when somebody opens it, so that the first page
 * stands sooner. The guide and the appendices are no such: they give the focus back to where it was when they close,
 * which has to be noticed in the moment they open.
 */

function PartFailed(): ReactElement {
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{strings.app.partFailed}</MessageBarBody>
    </MessageBar>
  );
}

function late<Props>(load: () => Promise<ComponentType<Props>>): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    try {
      return { default: await load() };
    } catch {
      return { default: PartFailed };
    }
  });
}

export const ClearDialog = late(async () => (await import('../clear/ClearDialog')).ClearDialog);
export const CompareView = late(async () => (await import('../compare/CompareView')).CompareView);
export const FormsView = late(async () => (await import('../forms/FormsView')).FormsView);
export const LimitsView = late(async () => (await import('../limits/LimitsView')).LimitsView);
export const MappingView = late(async () => (await import('../mapping/MappingView')).MappingView);
export const SettingsView = late(async () => (await import('../settings/SettingsView')).SettingsView);
export const SummaryView = late(async () => (await import('../summary/SummaryView')).SummaryView);
export const TablesView = late(async () => (await import('../tables/TablesView')).TablesView);
