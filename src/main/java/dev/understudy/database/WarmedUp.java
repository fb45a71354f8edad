package dev.understudy.database;

/** Something that calls share and the first of them would have to wait for, so that it is done behind the start. */
public interface WarmedUp {

    void warmUp();
}
