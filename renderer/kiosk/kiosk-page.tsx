import { unreachable } from '../../core/domain/unreachable';
import { CodePage } from './pages/code-page';
import { CategoryPage } from './pages/category-page';
import { EventsPage } from './pages/events-page';
import { EventPage } from './pages/event-page';
import { HomePage } from './pages/home-page';
import { ItemPage } from './pages/item-page';
import { LookUpsPage } from './pages/look-ups-page';
import { PersonPage } from './pages/person-page';
import { ProgressPage } from './pages/progress-page';
import { SearchPage } from './pages/search-page';
import { TicketPage } from './pages/ticket-page';
import { UnsurePage } from './pages/unsure-page';
import type { Go, Place } from './session/place';

type PageProps<P extends Place = Place> = Readonly<{ place: P; go: Go; back: () => void }>;

export function KioskPage({ place, go, back }: PageProps) {
  switch (place.kind) {
    case 'home':
      return <HomePage go={go} back={back} />;
    case 'person':
      return <PersonPage back={back} />;
    case 'code':
      return <CodePage go={go} back={back} />;
    case 'progress':
      return <ProgressPage back={back} />;
    case 'unsure':
      return <UnsurePage categoryId={place.categoryId} go={go} back={back} />;
    case 'item':
      return <ItemPage key={place.itemId} itemId={place.itemId} go={go} back={back} />;
    case 'ticket':
      return <TicketPage taken={place} back={back} />;
    default:
      return <FindingPage place={place} go={go} back={back} />;
  }
}

type Finding = Extract<Place, { kind: 'category' | 'event' | 'events' | 'lookUps' | 'search' }>;

/** The ways to an item: by category, by what happened in life, by look-up, by name. */
function FindingPage({ place, go, back }: PageProps<Finding>) {
  switch (place.kind) {
    case 'category':
      return <CategoryPage categoryId={place.categoryId} go={go} back={back} />;
    case 'event':
      return <EventPage eventId={place.eventId} go={go} back={back} />;
    case 'events':
      return <EventsPage go={go} back={back} />;
    case 'lookUps':
      return <LookUpsPage go={go} back={back} />;
    case 'search':
      return <SearchPage go={go} back={back} />;
    default:
      return unreachable(place);
  }
}
