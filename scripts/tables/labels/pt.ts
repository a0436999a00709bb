import type { LanguageLabels } from './language-labels';

/**
 * Portuguese of Brazil and Portugal, as of 2026-11. Seen on HubSpot's Portuguese help pages: `número de telefone`, `número de
 * telefone celular`, `fase do ciclo de vida`, `cidade`, `e-mail`; the rest are our own translations and usual words. Left out:
 * `apelido` (in Portugal the last name, in Brazil a nickname), `estado` (a state, or a status), `site` (in English and French
 * a place), `função` (HubSpot's *job function*).
 */
export const PT: LanguageLabels = {
  shared: {
    email:
      'e-mail|email|endereço de e-mail|endereço de email|correio eletrônico|correio eletrónico|endereço de correio eletrónico|mail|e-mail principal|endereço eletrônico|endereço eletrónico',
    phone:
      'número de telefone|telefone|tel.|número do telefone|telefone principal|telefone de contato|telefone de contacto',
    mobilePhone:
      'número de telefone celular|número de celular|número do celular|telefone celular|celular|número de telemóvel|telemóvel|telefone móvel|número de telefone móvel|celular/telemóvel|telemóvel/celular|número móvel|número do telemóvel',
    fax: 'número de fax|fax|número do fax|telefax',
    website:
      'url do site|url do website|website|página web|sítio web|url do sítio web|endereço do site|site da web|endereço web|url do site da web|site da empresa',
    street:
      'endereço|endereço postal|rua|logradouro|morada|morada postal|endereço da rua|endereço completo|morada completa|rua e número|linha de endereço 1',
    city: 'cidade|município|localidade|cidade/município|cidade/localidade',
    postalCode: 'código postal|cep|código postal (cep)|cep/código postal|código de endereçamento postal',
    state:
      'estado/região|estado ou região|estado/província|estado (uf)|uf|estado ou província|região/estado|província|unidade federativa',
    country: 'país/região|país ou região|país|país/território|país ou território',
    industry: 'indústria|ramo de atividade|setor de atividade|setor de atuação|ramo de atuação|setor industrial|ramo',
    companySize:
      'tamanho da empresa|porte da empresa|dimensão da empresa|tamanho da organização|dimensão da organização',
    leadSource:
      'fonte do lead|origem do lead|fonte original|origem original|fonte de tráfego original|fonte original de tráfego|fonte original do tráfego|origem de tráfego original|fonte de lead|origem de lead',
    lifecycleStage:
      'fase do ciclo de vida|estágio do ciclo de vida|etapa do ciclo de vida|fase de ciclo de vida|etapa de ciclo de vida',
    owner: 'proprietário|proprietário do registro|proprietário do registo|proprietário do hubspot',
    linkedinUrl:
      'url do linkedin|linkedin|perfil do linkedin|url do perfil do linkedin|perfil no linkedin|link do linkedin|página do linkedin|endereço do linkedin',
    lastActivity:
      'data da última atividade|última data de atividade|data de última atividade|última atividade|data da atividade mais recente|data última atividade',
    modifiedAt:
      'data da última modificação|data de modificação|última modificação|hora da atualização|hora de atualização|última atualização|data de atualização|modificado em|atualizado em|data da última atualização|data da última alteração|última alteração|data de alteração',
  },
  contact: {
    fullName: 'nome completo|nome e sobrenome|nome e apelido|nome inteiro',
    firstName: 'primeiro nome|nome próprio|prenome',
    lastName: 'sobrenome|último nome|nome de família|sobrenome/apelido',
    salutation: 'saudação|tratamento|forma de tratamento',
    company:
      'nome da empresa|empresa|organização|nome da organização|companhia|empregador|empresa/organização|organização/empresa',
    jobTitle:
      'cargo|título do cargo|título profissional|título do trabalho|designação do cargo|nome do cargo|cargo/função',
    owner: 'proprietário do contato|proprietário do contacto|proprietário da pessoa|proprietário de contato',
    legalBasis:
      'base legal para o processamento de dados do contato|base legal para processar os dados do contato|base legal para o processamento dos dados do contato|base legal para o tratamento dos dados do contacto|base legal|fundamento legal|base jurídica|fundamento jurídico|base legal para tratamento de dados do contato',
    optedOut:
      'cancelou a inscrição de todos os e-mails|cancelou a assinatura de todos os e-mails|cancelou a inscrição em todos os e-mails|inscrição cancelada em todos os e-mails|assinatura de todos os e-mails cancelada|cancelou a subscrição de todos os e-mails',
    createdAt: 'data de criação|pessoa criada|criado em|contato criado|contacto criado|criado|data da criação',
  },
  company: {
    company: 'nome da empresa|nome|nome da organização|razão social|denominação social',
    companySize:
      'número de funcionários|quantidade de funcionários|número de colaboradores|número de empregados|total de funcionários|quantidade de colaboradores|quantidade de empregados',
    owner: 'proprietário da empresa|proprietário da organização',
    // Of a person it may be the department.
    industry: 'setor',
    linkedinUrl:
      'página da empresa no linkedin|página da empresa do linkedin|página do linkedin da empresa|linkedin da empresa|url do linkedin da empresa',
    businessId: 'cnpj|nipc|número do cnpj|cnpj da empresa',
    createdAt: 'organização criada',
  },
  // HubSpot asks for first and last name only, Pipedrive for one name.
  'hubspot-contact': { firstName: 'nome' },
  'pipedrive-contact': { fullName: 'nome' },
  // In Pipedrive it may be a custom field: the day the company was founded.
  'hubspot-company': { createdAt: 'data de criação' },
};
