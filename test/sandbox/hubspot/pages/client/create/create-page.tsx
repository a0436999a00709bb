import { useEffect, useState } from 'react';
import type { Route } from '../../routes';
import type { FrameMessage, PageProperty } from '../../model';
import { Icon } from '../frame/icons';
import { propertiesAt } from '../record/columns';
import { createRecord, messageOf, readSchema } from '../state/api';
import { generationStore } from '../../../../pages/client/generation';
import { useStore } from '../../../../pages/client/store';
import { CreateField } from './create-field';
import { useSettled } from './use-settled';

type Values = Readonly<Record<string, string>>;

/** HubSpot creates a contact from any one of these (facts/hubspot-api.md), a company from a name or a domain. */
const ENOUGH = { '0-1': ['email', 'firstname', 'lastname'], '0-2': ['name', 'domain'] } as const;

/** The create form, in its frame. Nothing is saved before Create. */
export function CreatePage({ route }: { readonly route: Extract<Route, { page: 'create' }> }) {
  const { type } = route;
  const [schema, setSchema] = useState<readonly PageProperty[]>([]);
  const [values, setValues] = useState<Values>({});
  const [state, setState] = useState<{ readonly saving: boolean; readonly error?: string }>({ saving: false });
  const generation = useStore(generationStore, (value) => value);
  const settled = useSettled();

  useEffect(() => {
    const stop = new AbortController();
    readSchema(type, stop.signal).then(
      (answer) => setSchema(answer.schema),
      () => undefined, // The frame was taken away while it loaded.
    );
    return () => stop.abort();
  }, [type]);

  const create = async (another: boolean) => {
    setState({ saving: true });
    try {
      const { record } = await createRecord(type, filled(values));
      setState({ saving: false });
      setValues({});
      tell({ source: 'object-builder', event: 'created', id: record.id, another });
    } catch (refusal) {
      setState({ saving: false, error: messageOf(refusal) });
    }
  };
  const blocked = state.saving || !ENOUGH[type].some((name) => (values[name] ?? '').trim() !== '');
  const noun = type === '0-1' ? 'Contact' : 'Company';
  return (
    <div className="creator" data-selenium-test="creator" key={generation}>
      <header className="creator-head">
        <h2>Create {noun}</h2>
        <button
          type="button"
          className="icon-button"
          aria-label="Close"
          onClick={() => tell({ source: 'object-builder', event: 'closed' })}
        >
          <Icon name="close" />
        </button>
      </header>
      <fieldset className="creator-fields" disabled={state.saving || !settled}>
        <legend className="hidden-text">Properties</legend>
        {propertiesAt('create', type, schema).map((property) => (
          <CreateField
            key={property.name}
            property={property}
            value={values[property.name] ?? ''}
            onChange={(value) => setValues((before) => ({ ...before, [property.name]: value }))}
          />
        ))}
      </fieldset>
      {state.error !== undefined && (
        <div className="creator-error" role="alert" data-test-id="create-error">
          {state.error}
        </div>
      )}
      <footer className="creator-foot">
        <button
          type="button"
          className="primary"
          data-test-id="create-button"
          disabled={blocked}
          onClick={() => void create(false)}
        >
          Create
        </button>
        <button
          type="button"
          data-test-id="create-and-add-another-button"
          disabled={blocked}
          onClick={() => void create(true)}
        >
          Create and add another
        </button>
      </footer>
    </div>
  );
}

function filled(values: Values): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}

function tell(message: FrameMessage): void {
  parent.postMessage(message, location.origin);
}
