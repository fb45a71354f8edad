package dev.understudy.alation.datasource;

/**
 * In which state a data source is.
 *
 * @param deployed whether it is set up completely; only natives may be not
 * @param isVirtual whether there is no database behind it
 * @param isHidden whether it has no page, and is found through the API only
 */
record Setup(boolean deployed, boolean isVirtual, boolean isHidden, boolean suspended) {

    Setup deployedToo(boolean now) {
        return new Setup(deployed || now, isVirtual, isHidden, suspended);
    }
}
