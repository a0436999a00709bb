import type { LanguageLabels } from './language-labels';

/**
 * Spanish, as of 2026-11. Seen on HubSpot's Spanish help pages and in public HubSpot code: `correo electrónico`, `ciudad`,
 * `propietario del contacto`; the rest are our own translations and usual words of Spain and Latin America. Left out:
 * `estado` (a state, or a status), `población` (a town, or its inhabitants), `firma` (a signature; in German a company).
 */
export const ES: LanguageLabels = {
  shared: {
    email:
      'correo electrónico|correo|email|e-mail|dirección de correo electrónico|dirección de correo|dirección de email|mail|correo electrónico principal',
    phone: 'número de teléfono|teléfono|tel.|número telefónico|teléfono de contacto',
    mobilePhone:
      'número de teléfono móvil|número de móvil|teléfono móvil|móvil|número de celular|número de teléfono celular|teléfono celular|celular|número móvil|móvil/celular|celular/móvil|teléfono móvil o celular',
    fax: 'número de fax|fax|telefax',
    website:
      'url del sitio web|sitio web|página web|url de sitio web|web|dirección web|url de la página web|url del sitio',
    street:
      'dirección|dirección postal|calle|domicilio|calle y número|dirección de calle|dirección completa|línea de dirección 1|dirección (calle)',
    city: 'ciudad|localidad|ciudad/localidad|municipio',
    postalCode: 'código postal|cp|c.p.|código zip|código postal (cp)',
    state:
      'estado/región|estado o región|estado/provincia|provincia|estado o provincia|región/estado|provincia/estado|estado, provincia o región|comunidad autónoma',
    country: 'país/región|país o región|país|país o territorio|país/territorio',
    industry: 'sector|industria|sector industrial|sector de actividad|rubro|sector/industria|industria/sector',
    companySize: 'tamaño de la empresa|tamaño de empresa|tamaño de la organización|tamaño de la compañía',
    leadSource:
      'fuente del lead|fuente de lead|origen del lead|fuente original|fuente de tráfico original|origen de lead|fuente original de tráfico|fuente del prospecto',
    lifecycleStage:
      'etapa del ciclo de vida|fase del ciclo de vida|etapa de ciclo de vida|fase de ciclo de vida|estado del ciclo de vida',
    owner: 'propietario|propietario de hubspot|propietario del registro',
    linkedinUrl:
      'url de linkedin|linkedin|perfil de linkedin|url del perfil de linkedin|enlace de linkedin|página de linkedin|dirección de linkedin',
    lastActivity:
      'fecha de la última actividad|fecha de última actividad|última fecha de actividad|última actividad|fecha de la actividad más reciente|fecha última actividad',
    modifiedAt:
      'fecha de la última modificación|fecha de última modificación|última modificación|fecha de modificación|hora de actualización|última actualización|fecha de actualización|modificado el|actualizado el|actualizado|fecha de la última actualización|fecha de última actualización',
  },
  contact: {
    fullName: 'nombre completo|nombre y apellidos|nombre y apellido|nombres y apellidos|nombre y apellido(s)',
    firstName: 'nombre de pila|primer nombre|nombre(s)|nombres',
    lastName: 'apellidos|apellido|apellido(s)|primer apellido',
    salutation: 'saludo|tratamiento|forma de tratamiento|fórmula de saludo',
    company:
      'nombre de la empresa|nombre de empresa|empresa|compañía|organización|nombre de la organización|empleador|empresa/organización|organización/empresa|nombre de la compañía',
    jobTitle:
      'cargo|puesto|puesto de trabajo|título del puesto|nombre del puesto|título del trabajo|cargo laboral|puesto/cargo|cargo/puesto|denominación del puesto',
    owner: 'propietario del contacto|propietario de contacto|propietario de la persona',
    legalBasis:
      'base legal para el procesamiento de los datos del contacto|base legal para procesar los datos del contacto|base legal para el tratamiento de los datos del contacto|base legal|base jurídica|fundamento legal|base jurídica para el tratamiento de los datos del contacto|base legal para procesar datos del contacto',
    optedOut:
      'canceló la suscripción a todos los correos electrónicos|canceló la suscripción de todos los correos electrónicos|suscripción cancelada a todos los correos electrónicos|ha cancelado la suscripción a todos los correos electrónicos|se dio de baja de todos los correos electrónicos',
    createdAt:
      'fecha de creación|persona creada|creado el|contacto creado|creado|fecha de alta|fecha y hora de creación',
  },
  company: {
    company:
      'nombre de la empresa|nombre de empresa|nombre|nombre de la organización|razón social|nombre de la compañía|nombre comercial|denominación social',
    companySize:
      'número de empleados|cantidad de empleados|número de trabajadores|cantidad de trabajadores|número total de empleados',
    owner: 'propietario de la empresa|propietario de empresa|propietario de la organización',
    linkedinUrl:
      'página de empresa de linkedin|página de linkedin de la empresa|página de la empresa en linkedin|linkedin de la empresa|url de linkedin de la empresa|página de empresa en linkedin',
    businessId: 'cif|nif|cif/nif|nif/cif',
    createdAt: 'organización creada',
  },
  // HubSpot asks for first and last name only, Pipedrive for one name.
  'hubspot-contact': { firstName: 'nombre' },
  'pipedrive-contact': { fullName: 'nombre' },
  // In Pipedrive it may be a custom field: the day the company was founded.
  'hubspot-company': { createdAt: 'fecha de creación' },
};
