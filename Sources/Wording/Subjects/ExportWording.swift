/// What the deck says when it writes a list to a file, opens a page of the portal, or shows a
/// certificate before it is written.
package protocol ExportWording {
    var exportKey: String { get }
    var portalKey: String { get }

    // The dialog that exports a list.

    /// `list` is the title of the page.
    func exportTitle(_ list: String) -> String
    func exportRows(_ count: Int) -> String
    /// The file has none of the terms that the page shows as one row; `terms` names them, as that
    /// row does.
    func exportWithout(_ terms: String) -> String
    var exportFormatLabel: String { get }
    /// What is asked for: the name of a file. A hyphen prints the list once the deck is left.
    var exportPrompt: String { get }
    var exportKeys: String { get }
    var exportOverwriteKeys: String { get }
    var exportNewFile: String { get }
    var exportFileExists: String { get }
    var exportOverwriteQuestion: String { get }
    func exportNoFolder(_ folder: String) -> String
    var exportIsFolder: String { get }
    var exportNotAFile: String { get }
    var exportNoName: String { get }
    /// `reason` is a sentence.
    func exportUnwritable(_ reason: String) -> String
    var exportToOutput: String { get }
    var exportWriting: String { get }
    func exported(_ count: Int, to file: String) -> String
    func exportedToOutput(_ count: Int) -> String
    /// `reason` is a sentence.
    func exportFailed(_ reason: String) -> String
    var noListHere: String { get }
    var emptyListHere: String { get }

    // Pages of the portal.

    var portalTitle: String { get }
    var linkLabel: String { get }
    var portalKeys: String { get }
    func portalOpened(_ address: String) -> String
    var portalNoBrowser: String { get }
    var portalPractice: String { get }
    var portalUnknown: String { get }

    // A certificate before it is written, and after.

    var certificatePreviewTitle: String { get }
    var certificateFilesHeading: String { get }
    var certificatePreviewKeys: String { get }
    var certificateSavedTitle: String { get }
    func certificateSaved(_ count: Int) -> String
    var certificateSavedKeys: String { get }
}
