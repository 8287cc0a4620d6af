extension English: ColumnWording {
    package var columnsKey: String { "choose the columns of the list" }
    package var columnsSynonyms: String { "columns hide show fields layout arrange setup" }
    package var columnsTitle: String { "Columns" }
    package var columnsKeys: String { "Space hide or show · J K move · r as usual · Esc close" }
    package var columnEssential: String { "stays: rows are told apart by it" }
    package var columnHasNoRoom: String { "no room now" }
    package var columnHasNothing: String { "nothing in it now" }
}
