/** Pages in our own words, after the structure that is publicly known of Pipedrive's. Ids and values are invented. */

interface Row {
  readonly label: string;
  /** Markup of the value. */
  readonly value: string;
}

/** A row of a detail block: label, value, pencil. */
export function fieldRow({ label, value }: Row): string {
  return `<div data-index="0"><div data-testid="fields-list-row"><div data-testid="field-name">${label}</div>
    <div data-testid="fields-list-row-field-components">${value}</div><button aria-label="Muokkaa"></button></div></div>`;
}

/** One phone number as a row shows it. */
export function phone(number: string, label = 'Work'): string {
  return `<div><a data-test="phone-number-button">${number}</a><span>(${label})</span><button aria-label="Copy">⧉</button></div>`;
}

/** The same row while it is edited: its value is gone, and it is saved by a button of its own. */
export function openRow(label: string, ...values: readonly string[]): string {
  const inputs = values.map(
    (value) => `<div><input type="text" value="${value}"><input role="combobox" value="Work"></div>`,
  );
  return `<div data-index="0"><div data-testid="fields-list-row"><div data-testid="field-name">${label}</div>
    <div>${inputs.join('')}</div><div><button>Cancel</button><button class="save">Save</button></div></div></div>`;
}

/** A person's page around some rows: an earlier view that stays hidden, and the block of the person's organization. */
export function personPage(rows: string, name = 'Maija Salo'): string {
  return `<div style="display: none"><div data-testid="detail-block">${fieldRow({ label: 'Job title', value: 'Earlier' })}
      ${fieldRow({ label: 'Email', value: 'earlier@pine.test' })}</div></div>
    <div data-testid="header-title"><h1><textarea class="cui5-editable-text__input">${name}</textarea></h1></div>
    <div data-testid="detail-block"><div data-virtuoso-scroller="true">${rows}</div>
      <div data-testid="organization-block">${fieldRow({ label: 'Name', value: 'Pine Oy' })}
        ${fieldRow({ label: 'Phone', value: phone('000') })}</div></div>`;
}

/** A field of the form for new records. */
export function modalField(key: string, label: string, ...values: readonly string[]): string {
  const isList = key === 'phone' || key === 'email';
  const input = (value: string) =>
    isList
      ? `<div><input data-testid="compound-input" value="${value}"><input value="Work"></div>`
      : `<div class="cui5-input"><input type="text" value="${value}"></div>`;
  return `<div data-test-key="${key}"${isList ? ` data-test-type="default_${key}"` : ''}><div>${label}</div>${values.map(input).join('')}</div>`;
}

/** The form for a new person or organization, over whatever page is there. */
export function addModal(title: string, ...fields: readonly string[]): string {
  return `<div class="cui5-compound-modal__wrap"><header><h3 title="${title}">${title}</h3></header>
    <div data-test="add-modal">${fields.join('')}</div>
    <footer><button data-test="add-modals-cancel-button">Cancel</button><button data-test="add-modals-save">Save</button></footer></div>`;
}

interface Deal {
  /** What the link of the person's block leads to. */
  readonly person: string;
  readonly name?: string;
  readonly rows: string;
}

/** The page of a deal or a lead: its own title and rows, the block of its person, and that of the person's organization. */
export function dealPage({ person, name = 'Maija Salo', rows }: Deal): string {
  return `<div data-testid="header-title"><h1><textarea class="cui5-editable-text__input">Office refit</textarea></h1></div>
    <div data-testid="detail-block">${fieldRow({ label: 'Phone', value: phone('12') })}</div>
    <div data-testid="person-block"><h2>Person</h2><a href="${person}"><svg></svg></a><a href="/deal/8">Another deal</a>
      <p><a href="${person}">${name}</a></p><div data-testid="fields-list-group">${rows}</div></div>
    <div data-testid="organization-block"><a href="/organization/5">Pine Oy</a>
      ${fieldRow({ label: 'Phone', value: phone('000') })}</div>`;
}

/** The earlier person page: a list of rows without names, after an earlier view that stays hidden. */
export function legacyPersonPage(...rows: readonly (readonly [label: string, value: string])[]): string {
  const view = (items: typeof rows) =>
    `<div class="detailView personDetails"><h1>Maija Salo</h1><ul class="fieldsList">${items
      .map(
        ([label, value]) => `<li><span>${label}</span><div>${value}</div><button aria-label="Muokkaa"></button></li>`,
      )
      .join('')}</ul></div>`;
  return `<div class="viewContainer" style="display: none">${view([['Phone', 'earlier']])}</div>
    <div class="viewContainer">${view(rows)}<div class="detailView organizationDetails"><ul class="fieldsList">
      <li><span>Phone</span><div>000</div></li></ul></div></div>`;
}
