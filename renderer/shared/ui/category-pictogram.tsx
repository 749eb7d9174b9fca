import Accessible from '@mui/icons-material/Accessible';
import Badge from '@mui/icons-material/Badge';
import CreditCard from '@mui/icons-material/CreditCard';
import FamilyRestroom from '@mui/icons-material/FamilyRestroom';
import Grass from '@mui/icons-material/Grass';
import Groups from '@mui/icons-material/Groups';
import Home from '@mui/icons-material/Home';
import Info from '@mui/icons-material/Info';
import Inventory2 from '@mui/icons-material/Inventory2';
import LocalHospital from '@mui/icons-material/LocalHospital';
import Savings from '@mui/icons-material/Savings';
import VolunteerActivism from '@mui/icons-material/VolunteerActivism';
import Work from '@mui/icons-material/Work';
import type { SvgIconProps } from '@mui/material/SvgIcon';
import type { ComponentType } from 'react';
import type { Pictogram } from '../../../core/domain/standards/bundle';

const pictures: Readonly<Record<Pictogram, ComponentType<SvgIconProps>>> = {
  badge: Badge,
  card: CreditCard,
  work: Work,
  hospital: LocalHospital,
  care: VolunteerActivism,
  accessible: Accessible,
  family: FamilyRestroom,
  home: Home,
  archive: Inventory2,
  grain: Grass,
  union: Groups,
  savings: Savings,
  info: Info,
};

type CategoryPictogramProps = Readonly<{ pictogram: string } & Omit<SvgIconProps, 'children'>>;

/** The picture of a category; decoration only, the name always stands beside it. */
export function CategoryPictogram({ pictogram, ...rest }: CategoryPictogramProps) {
  const Picture = isPictogram(pictogram) ? pictures[pictogram] : Info;
  return <Picture aria-hidden {...rest} />;
}

/** A newer bundle may name a picture that this version cannot draw. */
function isPictogram(name: string): name is Pictogram {
  return Object.hasOwn(pictures, name);
}
