package de.lotse.capacity.forecast;

/** Adds up by the month somebody came in. */
final class Waits implements Queue.Waited {
    private final double[] days = new double[Simulation.MONTHS];
    private final int[] people = new int[Simulation.MONTHS];

    @Override
    public void until(double came, double taken) {
        int month = (int) (came / Simulation.DAYS);
        if (month < Simulation.MONTHS) {
            days[month] += taken - came;
            people[month]++;
        }
    }

    double mean(int month) {
        return people[month] == 0 ? Double.NaN : days[month] / people[month];
    }
}
