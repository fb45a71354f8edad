package dev.understudy.instance;

/** Tells how many objects the catalog of the current instance has; whoever keeps them knows. */
public interface CatalogSize {

    long objects();
}
