package de.lotse.capacity;

/** How many people wait today until a case of theirs begins; answered by the neighbouring module by which people come (CAP-04). */
public interface PeopleWaiting {
    /** Those who wait now, in figures only; nobody for whoever does not plan. */
    Waiting today();

    /**
     * Who waits.
     *
     * @param onList with a place on the waiting list
     * @param admitted admitted or assigned, while no case has begun
     * @param passedOn passed on to a worker who has not talked with them yet
     */
    record Waiting(int onList, int admitted, int passedOn) {
        /** All of them. */
        public int people() {
            return onList + admitted + passedOn;
        }
    }
}
