extension English: TableWording {
    package var nameColumn: String { "Name" }
    package var remarkColumn: String { "Remark" }
    package var missingSinceLabel: String { "Not listed since" }
    package var serviceColumn: String { "Service" }
    package var cloudColumn: String { "Cloud" }
    package var tenantColumn: String { "Tenant" }
    package var accessColumn: String { "Access" }
    package var accessReadWrite: String { "read and write" }

    package var csvOption: String { "Print all columns as comma-separated values." }
    package var bomOption: String {
        "With --csv, begin with the byte order mark by which Excel knows UTF-8, as the deck's exports do."
    }
    package var bomNeedsCSV: String { "--bom is for --csv: add --csv, or leave it out." }
    package var sortOption: String {
        "Sort by this column; a hyphen before its name turns the order around."
    }
    package var reverseOption: String { "Turn the order around." }
    package var columnsOption: String {
        "Show these columns, in this order; separated by commas. The titles of the table may be typed too."
    }
    package func columnsHelp(_ names: String) -> String { "Columns: \(names)." }

    package func unknownColumn(
        _ name: String, of option: String, allowed: String
    ) -> String {
        "\(option): there is no column \"\(name)\" here. Columns: \(allowed)"
    }
    package func unknownColumnNear(
        _ name: String, of option: String, nearest: String, allowed: String
    ) -> String {
        "\(option): there is no column \"\(name)\" here. Did you mean \(nearest)? Columns: \(allowed)"
    }
    package func jsonHasNoTable(_ option: String) -> String {
        "\(option) is for tables: leave it out, or --json."
    }
    package func optionExcludes(_ option: String, other: String) -> String {
        "\(option) and \(other) cannot be used together."
    }
    package func columnsLeftOut(_ columns: String) -> String {
        "Left out because the terminal is too narrow: \(columns). --columns chooses others."
    }
    package var noActivity: String { "The activity log has no entries." }
    package var noOffers: String { "There are no offers." }
    package var noBlockerListed: String { "Nothing blocks the removal." }
    package var wayOutLabel: String { "what to do" }
    package var blockerDetailsOption: String {
        "Explain each blocker instead of listing them: why it blocks, its fix, and the effects."
    }
    package func seeBlockerDetails(_ command: String) -> String {
        "Reasons, and the effects of each fix: \(command)"
    }
}
