/** Pages in our own words, after the structure that is publicly known of HubSpot's. Ids and values are invented. */

interface Row {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly mode?: 'display' | 'input';
  readonly state?: 'editable' | 'readonly';
}

/** A row of a property card, shown as text or under edit. */
export function row({ name, label, value, mode = 'display', state = 'editable' }: Row): string {
  const inner =
    mode === 'input'
      ? `<div><textarea data-selenium-test="property-input-${name}">${value}</textarea></div>`
      : `<span data-selenium-test="property-input-${name}">${value}</span>`;
  return `<span data-test-id="${name}"><div data-deferred-property-input-root="true" data-deferred-property-input-state="${state}"
    data-deferred-property-input-mode="${mode}" role="button" tabindex="0"><label>${label}</label>
    <span data-test-id="hover-content-wrapper"></span><div>${inner}</div></div></span>`;
}

/** A contact's record page around some rows, with a highlight strip, a label-only card and a card of another record. */
export function recordPage(rows: string): string {
  return `<div data-test-id="left-sidebar">
    <div data-test-id="record-highlight-content"><h2 data-test-id="highlight-record-label">Maija Salo</h2>
      <span data-test-id="highlight-property-display-email">old@pine.test</span></div>
    <div data-card-type="PROPERTIES_V3"><ul data-selenium-test="profile-properties-list">${rows}</ul></div>
    <div data-card-type="PROPERTIES_LIST">
      <div data-test-id="crm-property-list-item"><label>City</label><span data-test-id="hover-content-wrapper"></span><span>TURKU</span></div>
      <div data-test-id="crm-property-list-item"><label>Company domain name</label><span data-test-id="hover-content-wrapper"></span><span>pine.test</span></div>
    </div>
    <div data-card-type="ASSOCIATION_V3"><span data-test-id="property-input-company">Other Oy</span>
      <span data-selenium-test="property-input-phone">000</span></div>
  </div>
  <div data-test-id="middle-pane"><div role="tabpanel" hidden><div data-card-type="PROPERTIES_LIST">
    <div data-test-id="crm-property-list-item"><label>Email</label><span data-selenium-test="property-input-email">hidden@pine.test</span></div>
  </div></div></div>`;
}

/** A create form's frame. */
export function createFrame(...names: readonly string[]): string {
  const fields = names.map(
    (
      name,
    ) => `<div data-test-id="FormControl"><label for="${name}">${name} *</label><span data-test-id="hover-content-wrapper"></span>
      <input id="${name}" data-test-id="${name}-input" data-selenium-test="property-input-${name}"></div>`,
  );
  return `<div data-selenium-test="creator"><fieldset>${fields.join('')}</fieldset>
    <button data-test-id="create-button">Create</button></div>`;
}

/** The address of a page, as `readAddress` takes it. */
export function at(path: string, hostname = 'app.hubspot.com'): Pick<Location, 'hostname' | 'pathname'> {
  return { hostname, pathname: path };
}
