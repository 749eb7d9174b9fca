import { findForm, newestForms } from '../../domain/standards/look-up';
import type { FormTemplate } from '../../domain/forms/template';
import { chooseVersion } from '../../domain/forms/choose-version';
import type { Handler } from '../handler';
import { titleOf } from '../queue/read-desk';

export const listForms: Handler<'form.list'> = async ({ itemId }, { standards: { bundle }, businessDate }) =>
  newestForms(bundle)
    .flatMap(({ id, itemIds }) => {
      const versions = bundle.forms.filter((form) => form.id === id).map(({ template }) => template as FormTemplate);
      const template = chooseVersion(versions, businessDate);
      return template === null || findForm(bundle, id) === null
        ? []
        : [
            {
              templateId: id,
              version: template.version,
              title: titleOf(template, id),
              fitsItem: itemId !== undefined && itemIds.includes(itemId),
              sample: template.sample === true,
            },
          ];
    })
    .toSorted((a, b) => Number(b.fitsItem) - Number(a.fitsItem));
