extension English: ExportWording {
    package var exportKey: String { "export the list" }
    package var portalKey: String { "open in Partner Center" }

    package func exportTitle(_ list: String) -> String { "Export: \(list)" }
    package func exportRows(_ count: Int) -> String { counted(count, "row") }
    package func exportWithout(_ terms: String) -> String {
        "Left out: \(terms) (\(keys[.foldMonthly]) in the list adds them)."
    }
    package var exportFormatLabel: String { "Format" }
    package var exportPrompt: String {
        "File (a single - prints the list once you have left):"
    }
    package var exportKeys: String { "Tab format · Enter save · Esc cancel" }
    package var exportOverwriteKeys: String { "y overwrite it · n, Esc back" }
    package var exportNewFile: String { "a new file" }
    package var exportFileExists: String { "exists; you are asked before it is overwritten" }
    package var exportOverwriteQuestion: String {
        "This file exists. Its contents will be lost. Overwrite it?"
    }
    package func exportNoFolder(_ folder: String) -> String { "There is no folder \(folder)." }
    package var exportIsFolder: String { "This is a folder. Add the name of a file." }
    package var exportNotAFile: String { "This is not a regular file, and stays as it is." }
    package var exportNoName: String { "Type the name of a file." }
    package func exportUnwritable(_ reason: String) -> String {
        "Nothing can be written there: \(reason)"
    }
    package var exportToOutput: String { "printed on this terminal once you have left" }
    package var exportWriting: String { "Writing…" }
    package func exported(_ count: Int, to file: String) -> String {
        "\(counted(count, "row")) written to \(file)."
    }
    package func exportedToOutput(_ count: Int) -> String {
        "\(counted(count, "row")) will be printed once you have left."
    }
    package func exportFailed(_ reason: String) -> String { "Not written: \(reason)" }
    package var noListHere: String { "There is no list on this page." }
    package var emptyListHere: String { "The list is empty." }

    package var portalTitle: String { "Partner Center in a browser" }
    package var linkLabel: String { "Link" }
    package var portalKeys: String { "y copy link · Enter, Esc close" }
    package func portalOpened(_ address: String) -> String { "Opened in a browser: \(address)" }
    package var portalNoBrowser: String {
        "There is no browser to open on this machine. The link was copied to the clipboard (if the terminal allows it):"
    }
    package var portalPractice: String {
        "These customers are made up, so Partner Center has no page of them. For a real customer this would open:"
    }
    package var portalUnknown: String {
        "It is not known where this profile's Partner Center has its pages."
    }

    package var certificatePreviewTitle: String { "Certificate (not written yet)" }
    package var certificateFilesHeading: String { "Files that will be written" }
    package var certificatePreviewKeys: String { "w write the files · y copy ID · Esc cancel" }
    package var certificateSavedTitle: String { "Certificate written" }
    package func certificateSaved(_ count: Int) -> String { "\(counted(count, "file")) written:" }
    package var certificateSavedKeys: String { "y copy the paths · Enter, Esc close" }
}
