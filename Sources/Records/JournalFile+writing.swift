import Domain
import Glibc

extension JournalFile {
    /// Writes at the end, in the place of so many bytes that are there, and waits for the disk.
    func write(_ bytes: [UInt8], at end: Int, over torn: Int) throws(JournalTrouble) {
        // Where it is opened for adding, Linux writes at the end, whatever place is given.
        if torn > 0 { _ = fcntl(descriptor, F_SETFL, 0) }
        guard put(bytes, at: end),
            torn <= bytes.count || ftruncate(descriptor, end + bytes.count) == 0,
            fdatasync(descriptor) == 0
        else { throw .writing(path) }
    }

    /// Makes its end what it was.
    func restore(_ torn: [UInt8], at end: Int) {
        _ = fcntl(descriptor, F_SETFL, 0)
        ftruncate(descriptor, end + torn.count)
        _ = put(torn, at: end)
        fdatasync(descriptor)
    }

    /// One call does it, but where a disk is full or a signal comes.
    private func put(_ bytes: [UInt8], at end: Int) -> Bool {
        var count = 0
        while count < bytes.count {
            let written = bytes.withUnsafeBytes {
                pwrite(descriptor, $0.baseAddress! + count, bytes.count - count, off_t(end + count))
            }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { return false }
            count += written
        }
        return true
    }
}
