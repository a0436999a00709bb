import { Icon } from '../frame/icons';
import { type AddForm, openAdd } from '../state/add-store';

/** Opens the add-person modal. */
export function AddPersonButton({ onAdded }: Pick<AddForm, 'onAdded'>) {
  return (
    <button type="button" className="primary add-button" onClick={() => void openAdd(onAdded)}>
      <Icon name="plus" size={14} /> Person
    </button>
  );
}
