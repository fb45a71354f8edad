package dev.understudy.alation.datadictionary;

/**
 * How the cells of a file are to be understood.
 *
 * @param overwrite whether they replace values; else they fill empty fields only
 * @param reset whether blank cells clear values, which they do only where values are replaced
 */
record UploadOptions(boolean overwrite, boolean reset) {

    boolean blanksClear() {
        return overwrite && reset;
    }
}
