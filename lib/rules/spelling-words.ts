/**
 * Words that British and American English spell differently and that mean the same in both: our own list, after the usual style guides.
 * Left out: what is another word in one of them (*programme, licence, practise, metre, cheque, tyre, storey, draught, kerb*).
 */
const PAIRS =
  'organisation organization,organisations organizations,organisational organizational,organise organize,organised organized,' +
  'organising organizing,organiser organizer,organisers organizers,specialise specialize,specialised specialized,specialises specializes,' +
  'specialising specializing,specialisation specialization,optimise optimize,optimised optimized,optimising optimizing,optimisation optimization,' +
  'digitalisation digitalization,digitisation digitization,digitise digitize,standardise standardize,standardised standardized,' +
  'standardisation standardization,customise customize,customised customized,customisation customization,modernise modernize,' +
  'modernisation modernization,prioritise prioritize,prioritised prioritized,prioritisation prioritization,analyse analyze,analysed analyzed,' +
  'analysing analyzing,realise realize,realised realized,recognise recognize,recognised recognized,utilise utilize,utilised utilized,' +
  'utilisation utilization,summarise summarize,summarised summarized,authorise authorize,authorised authorized,authorisation authorization,' +
  'visualisation visualization,localisation localization,globalisation globalization,centralised centralized,finalise finalize,' +
  'finalised finalized,apologise apologize,emphasise emphasize,minimise minimize,maximise maximize,colour color,colours colors,' +
  'coloured colored,labour labor,behaviour behavior,favour favor,favourite favorite,favourable favorable,honour honor,neighbour neighbor,' +
  'neighbourhood neighborhood,flavour flavor,harbour harbor,humour humor,centre center,centres centers,theatre theater,fibre fiber,' +
  'litre liter,litres liters,defence defense,offence offense,catalogue catalog,catalogues catalogs,dialogue dialog,cancelled canceled,' +
  'cancelling canceling,travelled traveled,travelling traveling,traveller traveler,labelled labeled,labelling labeling,modelling modeling,' +
  'modelled modeled,counsellor counselor,jewellery jewelry,enrol enroll,enrolment enrollment,fulfil fulfill,fulfilment fulfillment,' +
  'skilful skillful,grey gray,aluminium aluminum,aeroplane airplane,ageing aging,judgement judgment,manoeuvre maneuver,mould mold,' +
  'paediatric pediatric,orthopaedic orthopedic,anaesthesia anesthesia,gynaecology gynecology';

const pairs = PAIRS.split(',').map((pair) => pair.split(' ') as [british: string, american: string]);

/** Lower case → the spelling of the other side. */
export const TO_BRITISH: ReadonlyMap<string, string> = new Map(pairs.map(([british, american]) => [american, british]));
export const TO_AMERICAN: ReadonlyMap<string, string> = new Map(pairs);
