-- Why: whoever is promised an appointment out of the queue and goes home without one is a number nobody asks about any more (AP-02). Since when
-- it is booked says that the promise was kept.
alter table appointments_arrival add column booked_at timestamptz;
