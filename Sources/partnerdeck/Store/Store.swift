import Domain
import Foundation
import Sandbox
import Storage

/// The embedded Partner Center: its file, and the referee over it.
struct Store {
    let directory: Directory
    let partnerCenter: Sandbox

    /// The sample directory a first start makes.
    static let defaultCustomers = 200
    static let defaultSeed: UInt64 = 20

    /// Opens the file; the default one is made and filled if it is not there.
    init(path: String?) throws {
        guard let file = path ?? Surroundings.defaultStore else { throw Failure.noHome }
        if path == nil, access(file, F_OK) != 0 {
            try Self.makeFolder(of: file)
            try Self.makeSample(at: file)
        }
        directory = try Directory(path: file)
        partnerCenter = Sandbox(directory: directory, now: { Date() })
    }

    /// Makes the sample directory. Where another first start was quicker, its file is as good.
    private static func makeSample(at file: String) throws(DirectoryError) {
        do {
            try Sandbox.seed(
                at: file, customers: defaultCustomers, seed: defaultSeed, edition: .y2020,
                identity: Sandbox.defaultIdentity, now: Date(), replacing: false, progress: nil)
        } catch {
            guard case .fileExists = error else { throw error }
        }
    }

    /// Makes the folder a file is to lie in, for the user alone.
    static func makeFolder(of file: String) throws(DirectoryError) {
        let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        } catch {
            throw .unwritable(path: folder.path, reason: error.localizedDescription)
        }
    }
}
