import type { Drafts } from './drafts';
import { isHostObject, memberName, type HostObject } from './emulation';
import { asRefusal, at, LocatedRefusal } from './location';
import { ObjectPaths, type PathRoots } from './objectPaths';
import {
  ActionType,
  type Action,
  type Json,
  type RichAnswer,
  type RichError,
  type RichRequest,
} from '../wire/protocol';
import { identityOf, query } from './query';
import type { References } from './references';
import { notEmulated, Refusal } from './refusal';

/** Where a request runs. */
export interface Surroundings extends PathRoots {
  readonly drafts: Drafts;
}

/**
 * Runs one request of the rich API, action by action. The first refusal ends it; what ran before stays done and
 * is answered, as in Excel.
 */
export function dispatch(request: RichRequest, surroundings: Surroundings): RichAnswer {
  const answer: RichAnswer = { Results: [], TraceIds: [] };
  const paths = new ObjectPaths(request.ObjectPaths, surroundings);
  for (const [index, action] of request.Actions.entries()) {
    try {
      const value = run(action, paths, surroundings);
      answer.Results.push({ ActionId: action.Id, Value: value });
      if (action.ActionType === ActionType.Trace) answer.TraceIds.push(action.Id);
    } catch (error) {
      answer.Error = errorOf(error, index);
      break;
    }
  }
  try {
    surroundings.drafts.finish();
  } catch (error) {
    // What a failed request has left half described is lost with it.
    answer.Error ??= errorOf(error, request.Actions.length - 1);
  }
  return answer;
}

function run(action: Action, paths: ObjectPaths, { references, drafts }: Surroundings): Json {
  if (action.ActionType === ActionType.Trace) return null;
  const object = paths.resolve(action.ObjectPathId);
  if (!isBookkeeping(action) && !object?.drafting) drafts.settle();
  switch (action.ActionType) {
    case ActionType.Instantiate:
      return object && identityOf(object, references);
    case ActionType.Query:
      return query(object, action.QueryInfo ?? {}, references);
    case ActionType.Method:
      // The client keeps a reference before it knows whether there is an object.
      if (!object && action.Name === '_KeepReference') return null;
      return call(present(object, action), action, paths, references);
    case ActionType.SetProperty:
      return setProperty(present(object, action), action);
    default:
      throw notEmulated(`action type ${action.ActionType}`);
  }
}

/** Actions with which the client only makes sure of its objects. */
function isBookkeeping({ ActionType: type, Name }: Action): boolean {
  return type === ActionType.Instantiate || Name === '_KeepReference';
}

function call(object: HostObject, action: Action, paths: ObjectPaths, references: References): Json {
  if (action.Name === '_KeepReference') {
    references.keep(object);
    return null;
  }
  const outcome = at(object, action.Name, () =>
    object.call(action.Name, paths.argumentsOf(action.ArgumentInfo)),
  );
  if (isHostObject(outcome)) throw notEmulated(`${object.className}.${memberName(action.Name)} as an action`);
  return outcome;
}

function setProperty(object: HostObject, action: Action): null {
  at(object, action.Name, () => object.set(action.Name, action.ArgumentInfo?.Arguments?.[0] ?? null));
  return null;
}

function present(object: HostObject | null, action: Action): HostObject {
  if (object) return object;
  throw new Refusal(
    'ItemNotFound',
    `The requested resource doesn't exist. (${action.Name} of a null object)`,
  );
}

function errorOf(error: unknown, index: number): RichError {
  const refusal = error instanceof LocatedRefusal ? error.refusal : asRefusal(error);
  const location = error instanceof LocatedRefusal ? error.location : '';
  if (refusal instanceof Refusal) {
    return {
      Code: refusal.code,
      Message: refusal.message,
      Location: location,
      ActionIndex: index,
      HttpStatusCode: refusal.httpStatus,
    };
  }
  const message = `the host failed: ${error instanceof Error ? error.message : String(error)}`;
  return {
    Code: 'GeneralException',
    Message: message,
    Location: location,
    ActionIndex: index,
    HttpStatusCode: 500,
  };
}
