/*
 * Captures the frames of one interface for a console that has no right to do so. It needs CAP_NET_RAW, as a capability
 * of the file (setcap cap_net_raw=ep), and does nothing but: open, read, write pcapng to its standard output.
 *
 *   vipdrift-capture -t                                        exit status 0 if it may capture, else 77
 *   vipdrift-capture -i INTERFACE [-p] [-s OCTETS] [-B MEBIBYTES] [-f PROGRAM | -F PROGRAM] [-I]
 *     -p  not promiscuously
 *     -I  each frame within a millisecond or so, not 10
 *     -f  what the kernel lets pass, a classic BPF program as decimal numbers: count, then code jt jf k of each
 *     -F  the same, applied here, to frames with the VLAN tags that they had on the wire: the kernel has taken them off
 *
 * It ends when its standard input does, which is when the console says so or is gone, however that came about, or at
 * SIGTERM; what the kernel holds by then is still written. What the kernel has dropped is told while it runs, by Interface
 * Statistics Blocks some times a second. A reader that is slow holds it back; then the kernel drops and counts.
 *
 * Complaints are one line on standard error: "vipdrift-capture: WORD: text"; WORD is rights, interface, down, link, gone,
 * filter, usage or broken.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <linux/filter.h>
#include <linux/if_ether.h>
#include <linux/if_link.h>
#include <linux/if_packet.h>
#include <linux/rtnetlink.h>
#include <net/if.h>
#include <net/if_arp.h>
#include <poll.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

/* The kernel hands a block over when its time has come, be there a single frame in it: how long a reader may pause at a low
 * rate is their number times RETIRE_MILLIS, so that many small ones do more than a few large ones. */
enum { MEBIBYTE = 1 << 20, MOST_MEBIBYTES = 1024, LEAST_BLOCK = 1 << 17, MOST_BLOCK = 1 << 20 };
enum { RETIRE_MILLIS = 10, TELL_MILLIS = 200, OUT = 1 << 18 };
enum { SHORTEST_SNAP = 64, LONGEST_FRAME = 262144, MACS = 12, TAG = 4, HEADERS = 256 };
/* IFLA_GSO_IPV4_MAX_SIZE and IFLA_GRO_IPV4_MAX_SIZE of Linux 6.3, which older headers do not name */
enum { GSO_IPV4_MAX_SIZE = 63, GRO_IPV4_MAX_SIZE = 64 };

static volatile sig_atomic_t stopped;
static uint8_t out[OUT];
static size_t used;
static uint64_t received, dropped, passed_over;

__attribute__((noreturn, format(printf, 3, 4)))
static void fail(int status, const char *word, const char *format, ...)
{
	va_list rest;
	va_start(rest, format);
	fprintf(stderr, "vipdrift-capture: %s: ", word);
	vfprintf(stderr, format, rest);
	fputc('\n', stderr);
	exit(status);
}

static void stop(int signal)
{
	(void) signal;
	stopped = 1;
}

/* --- pcapng, draft-ietf-opsawg-pcapng, in this machine's byte order: type 4, length 4, body, length 4 --- */

/* Where nobody reads any more there is nobody to tell it to either. */
static void flush(void)
{
	for (size_t done = 0; done < used;) {
		ssize_t n = write(STDOUT_FILENO, out + done, used - done);
		if (n < 0 && errno == EINTR) continue;
		if (n < 0 && errno == EPIPE) exit(0);
		if (n < 0) fail(1, "broken", "its output cannot be written: %s", strerror(errno));
		done += n;
	}
	used = 0;
}

static void octets(const void *from, size_t length)
{
	while (length > 0) {
		if (used == OUT) flush();
		size_t some = length < OUT - used ? length : OUT - used;
		memcpy(out + used, from, some);
		used += some;
		from = (const uint8_t *) from + some;
		length -= some;
	}
}

static void u32(uint32_t value) { octets(&value, sizeof value); }
static void u16(uint16_t value) { octets(&value, sizeof value); }
static void u64(uint64_t value) { octets(&value, sizeof value); }
static uint32_t padded(uint32_t length) { return (length + 3) & ~3u; }

static void text(const void *from, uint32_t length)
{
	static const uint8_t zeros[4];
	octets(from, length);
	octets(zeros, padded(length) - length);
}

static void option(uint16_t code, const void *value, uint16_t length)
{
	u16(code);
	u16(length);
	text(value, length);
}

/* Section Header Block, and an Interface Description Block with if_name (2) and if_tsresol (9): nanoseconds. */
static void begin(const char *name, uint32_t snap)
{
	uint16_t length = strlen(name);
	uint32_t size = 20 + 4 + padded(length) + 8 + 4;
	uint8_t nanoseconds = 9;
	u32(0x0a0d0d0a); u32(28); u32(0x1a2b3c4d); u16(1); u16(0); u64(UINT64_MAX); u32(28);
	u32(1); u32(size); u16(1); u16(0); u32(snap);
	option(2, name, length);
	option(9, &nanoseconds, 1);
	u32(0); u32(size);
	flush();
}

/* Interface Statistics Block with isb_ifrecv (4) and isb_ifdrop (5). */
static void tell(int socket)
{
	struct tpacket_stats_v3 now;
	socklen_t length = sizeof now;
	struct timespec at;
	if (getsockopt(socket, SOL_PACKET, PACKET_STATISTICS, &now, &length) == 0) {
		received += now.tp_packets;
		dropped += now.tp_drops;
	}
	uint64_t wanted = received - passed_over;
	clock_gettime(CLOCK_REALTIME, &at);
	uint64_t nanos = at.tv_sec * 1000000000ull + at.tv_nsec;
	u32(5); u32(52); u32(0); u32(nanos >> 32); u32((uint32_t) nanos);
	option(4, &wanted, 8);
	option(5, &dropped, 8);
	u32(0); u32(52);
	flush();
}

/* --- classic BPF, as the kernel runs it: what reaches beyond a frame's end, or makes no sense, rejects the frame --- */

struct program {
	unsigned length;
	struct sock_filter code[BPF_MAXINSNS];
};

static uint32_t load(const uint8_t *data, uint32_t length, uint64_t at, int width, int *ok)
{
	uint32_t value = 0;
	if (at + width > length) {
		*ok = 0;
		return 0;
	}
	for (int i = 0; i < width; i++) value = value << 8 | data[at + i];
	return value;
}

static uint32_t computed(uint16_t operation, uint32_t a, uint32_t b, int *ok)
{
	switch (operation) {
	case BPF_ADD: return a + b;
	case BPF_SUB: return a - b;
	case BPF_MUL: return a * b;
	case BPF_DIV: return *ok = b != 0, b ? a / b : 0;
	case BPF_MOD: return *ok = b != 0, b ? a % b : 0;
	case BPF_AND: return a & b;
	case BPF_OR: return a | b;
	case BPF_XOR: return a ^ b;
	case BPF_LSH: return b < 32 ? a << b : 0;
	case BPF_RSH: return b < 32 ? a >> b : 0;
	default: return -a;
	}
}

static int holds(uint16_t comparison, uint32_t a, uint32_t b)
{
	switch (comparison) {
	case BPF_JEQ: return a == b;
	case BPF_JGT: return a > b;
	case BPF_JGE: return a >= b;
	default: return (a & b) != 0;
	}
}

static int passes(const struct program *program, const uint8_t *data, uint32_t length, uint32_t original)
{
	uint32_t a = 0, x = 0, memory[BPF_MEMWORDS] = {0};
	int ok = 1;
	/* 64 bits: no jump of 32 leads back */
	for (uint64_t at = 0; at < program->length && ok; at++) {
		const struct sock_filter *one = &program->code[at];
		uint32_t source = BPF_SRC(one->code) == BPF_X ? x : one->k;
		int width = BPF_SIZE(one->code) == BPF_W ? 4 : BPF_SIZE(one->code) == BPF_H ? 2 : 1;
		uint32_t slot = one->k < BPF_MEMWORDS ? one->k : BPF_MEMWORDS - 1, value = one->k;
		switch (BPF_CLASS(one->code)) {
		case BPF_LD:
		case BPF_LDX:
			switch (BPF_MODE(one->code)) {
			case BPF_ABS: value = load(data, length, one->k, width, &ok); break;
			case BPF_IND: value = load(data, length, (uint64_t) x + one->k, width, &ok); break;
			case BPF_MSH: value = 4 * (load(data, length, one->k, 1, &ok) & 15); break;
			case BPF_LEN: value = original; break;
			case BPF_MEM: value = memory[slot]; break;
			}
			if (BPF_CLASS(one->code) == BPF_LD) a = value;
			else x = value;
			break;
		case BPF_ST: memory[slot] = a; break;
		case BPF_STX: memory[slot] = x; break;
		case BPF_ALU: a = computed(BPF_OP(one->code), a, source, &ok); break;
		case BPF_JMP:
			at += BPF_OP(one->code) == BPF_JA ? one->k
					: holds(BPF_OP(one->code), a, source) ? one->jt : one->jf;
			break;
		case BPF_RET: return (BPF_RVAL(one->code) == BPF_A ? a : one->k) != 0;
		default:
			if (BPF_MISCOP(one->code) == BPF_TAX) x = a;
			else a = x;
		}
	}
	return 0;
}

struct ring {
	uint8_t *memory;
	size_t block;
	unsigned blocks, next;
	uint32_t snap;
	int loopback;
	/* applied here, if any */
	const struct program *program;
};

/* Enhanced Packet Block; the kernel has taken a VLAN tag off, which belongs behind the two MAC addresses. */
static void packet(const struct tpacket3_hdr *frame, const struct ring *ring)
{
	static uint8_t whole[LONGEST_FRAME + TAG];
	static const uint8_t zeros[4];
	const uint8_t *data = (const uint8_t *) frame + frame->tp_mac;
	uint64_t nanos = frame->tp_sec * 1000000000ull + frame->tp_nsec;
	uint32_t kept = frame->tp_snaplen < LONGEST_FRAME ? frame->tp_snaplen : LONGEST_FRAME, original = frame->tp_len;
	if (frame->tp_status & TP_STATUS_VLAN_VALID && kept >= MACS) {
		uint16_t tag[] = {htons(frame->tp_status & TP_STATUS_VLAN_TPID_VALID ? frame->hv1.tp_vlan_tpid : ETH_P_8021Q),
			htons(frame->hv1.tp_vlan_tci)};
		memcpy(whole, data, MACS);
		memcpy(whole + MACS, tag, TAG);
		memcpy(whole + MACS + TAG, data + MACS, kept - MACS);
		data = whole;
		kept += TAG;
		original += TAG;
	}
	if (ring->program && !passes(ring->program, data, kept, original)) {
		passed_over++;
		return;
	}
	kept = kept < ring->snap ? kept : ring->snap;
	uint32_t size = 28 + padded(kept) + 4;
	u32(6); u32(size); u32(0); u32(nanos >> 32); u32((uint32_t) nanos); u32(kept); u32(original);
	octets(data, kept);
	octets(zeros, padded(kept) - kept);
	u32(size);
}

/* --- the socket --- */

static int opened(void)
{
	int socket_ = socket(AF_PACKET, SOCK_RAW | SOCK_CLOEXEC, 0);
	if (socket_ < 0)
		fail(errno == EPERM || errno == EACCES ? 77 : 1, errno == EPERM || errno == EACCES ? "rights" : "broken",
				"%s", strerror(errno));
	return socket_;
}

static const struct program *parsed(const char *words)
{
	static struct program program;
	char *rest;
	unsigned long count = strtoul(words, &rest, 10);
	if (count < 1 || count > BPF_MAXINSNS) fail(64, "filter", "it has %lu instructions", count);
	program.length = count;
	for (unsigned long i = 0; i < count; i++) {
		program.code[i].code = strtoul(rest, &rest, 10);
		program.code[i].jt = strtoul(rest, &rest, 10);
		program.code[i].jf = strtoul(rest, &rest, 10);
		program.code[i].k = strtoul(rest, &rest, 10);
	}
	return &program;
}

static void attach(int socket, const struct program *program)
{
	struct sock_fprog whole = {.len = program->length, .filter = (struct sock_filter *) program->code};
	if (setsockopt(socket, SOL_SOCKET, SO_ATTACH_FILTER, &whole, sizeof whole) < 0)
		fail(64, "filter", "%s", strerror(errno));
}

/* Only frames with Ethernet headers; the loopback's have such, too. */
static int index_of(int socket, const char *name, int *loopback)
{
	struct ifreq about = {0};
	if (strlen(name) >= sizeof about.ifr_name) fail(69, "interface", "there is none of that name");
	strcpy(about.ifr_name, name);
	if (ioctl(socket, SIOCGIFFLAGS, &about) < 0) fail(69, "interface", "%s", strerror(errno));
	if (!(about.ifr_flags & IFF_UP)) fail(69, "down", "it is not up");
	if (ioctl(socket, SIOCGIFHWADDR, &about) < 0) fail(1, "broken", "%s", strerror(errno));
	*loopback = about.ifr_hwaddr.sa_family == ARPHRD_LOOPBACK;
	if (about.ifr_hwaddr.sa_family != ARPHRD_ETHER && !*loopback)
		fail(69, "link", "its frames have no Ethernet headers");
	if (ioctl(socket, SIOCGIFINDEX, &about) < 0) fail(69, "interface", "%s", strerror(errno));
	return about.ifr_ifindex;
}

static uint32_t larger(uint32_t a, uint32_t b) { return a > b ? a : b; }

/* The most octets the interface hands over at once, of its attributes of rtnetlink(7): its MTU, or what it cuts up or puts
 * together by itself (generic segmentation and receive offload). */
static uint32_t longest_of(const struct rtattr *at, int length)
{
	uint32_t longest = 0;
	for (; RTA_OK(at, length); at = RTA_NEXT(at, length))
		switch (at->rta_type) {
		case IFLA_MTU:
		case IFLA_GSO_MAX_SIZE:
		case IFLA_GRO_MAX_SIZE:
		case GSO_IPV4_MAX_SIZE:
		case GRO_IPV4_MAX_SIZE: longest = larger(longest, *(const uint32_t *) RTA_DATA(at));
		}
	return longest;
}

/* LONGEST_FRAME where the kernel does not say. */
static uint32_t longest_frame(int index)
{
	static uint32_t answer[1 << 13];
	struct { struct nlmsghdr head; struct ifinfomsg of; } ask = {
		{.nlmsg_len = sizeof ask, .nlmsg_type = RTM_GETLINK, .nlmsg_flags = NLM_F_REQUEST}, {.ifi_index = index}};
	const struct nlmsghdr *head = (const struct nlmsghdr *) answer;
	int route = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE);
	ssize_t length = route < 0 || send(route, &ask, sizeof ask, 0) < 0 ? -1 : recv(route, answer, sizeof answer, 0);
	close(route);
	if (length < (ssize_t) NLMSG_LENGTH(sizeof ask.of) || head->nlmsg_type != RTM_NEWLINK || head->nlmsg_len > length)
		return LONGEST_FRAME;
	return longest_of(IFLA_RTA(NLMSG_DATA(head)), IFLA_PAYLOAD(head));
}

/* A power of two, as the kernel shares memory in such pieces; what does not fit into one it cuts. */
static size_t block_for(uint32_t longest)
{
	size_t block = LEAST_BLOCK;
	while (block < MOST_BLOCK && block < (size_t) longest + HEADERS) block *= 2;
	return block;
}

static void share(int socket, struct ring *ring, unsigned retire_millis)
{
	int version = TPACKET_V3;
	struct tpacket_req3 request = {.tp_block_size = ring->block, .tp_block_nr = ring->blocks,
		.tp_frame_size = ring->block, .tp_frame_nr = ring->blocks, .tp_retire_blk_tov = retire_millis};
	size_t size = ring->block * ring->blocks;
	if (setsockopt(socket, SOL_PACKET, PACKET_VERSION, &version, sizeof version) < 0
			|| setsockopt(socket, SOL_PACKET, PACKET_RX_RING, &request, sizeof request) < 0)
		fail(1, "broken", "no buffer of %zu octets: %s", size, strerror(errno));
	ring->memory = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, socket, 0);
	if (ring->memory == MAP_FAILED) fail(1, "broken", "no buffer of %zu octets: %s", size, strerror(errno));
}

static void bind_to(int socket, int index, int promiscuous)
{
	struct packet_mreq all = {.mr_ifindex = index, .mr_type = PACKET_MR_PROMISC};
	struct sockaddr_ll where = {.sll_family = AF_PACKET, .sll_protocol = htons(ETH_P_ALL), .sll_ifindex = index};
	if (promiscuous && setsockopt(socket, SOL_PACKET, PACKET_ADD_MEMBERSHIP, &all, sizeof all) < 0)
		fail(1, "broken", "%s", strerror(errno));
	if (bind(socket, (struct sockaddr *) &where, sizeof where) < 0) fail(69, "broken", "%s", strerror(errno));
}

/* Writes the frames of a block that the kernel has handed over, and hands it back. Each frame comes in and goes out of
 * the loopback: one of the two is enough. */
static void drain(struct tpacket_block_desc *block, const struct ring *ring)
{
	const uint8_t *at = (uint8_t *) block + block->hdr.bh1.offset_to_first_pkt;
	for (uint32_t i = 0; i < block->hdr.bh1.num_pkts; i++) {
		const struct tpacket3_hdr *frame = (const struct tpacket3_hdr *) at;
		const struct sockaddr_ll *from = (const struct sockaddr_ll *) (at + TPACKET_ALIGN(sizeof *frame));
		if (ring->loopback && from->sll_pkttype == PACKET_OUTGOING) passed_over++;
		else packet(frame, ring);
		at += frame->tp_next_offset;
	}
	__atomic_store_n(&block->hdr.bh1.block_status, TP_STATUS_KERNEL, __ATOMIC_RELEASE);
}

/* From here on it can do nothing that any other program of this user cannot. */
static void give_up_rights(void)
{
	struct __user_cap_header_struct mine = {.version = _LINUX_CAPABILITY_VERSION_3};
	struct __user_cap_data_struct none[_LINUX_CAPABILITY_U32S_3] = {0};
	if (syscall(SYS_capset, &mine, none) < 0) fail(1, "broken", "its rights stay: %s", strerror(errno));
}

static int64_t millis(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}

/* What the kernel has, and no more than its buffer holds: a flood does not end. */
static void drain_all(struct ring *ring)
{
	for (unsigned i = 0; i < ring->blocks; i++) {
		struct tpacket_block_desc *block = (struct tpacket_block_desc *) (ring->memory + ring->next * ring->block);
		if (!(__atomic_load_n(&block->hdr.bh1.block_status, __ATOMIC_ACQUIRE) & TP_STATUS_USER)) return;
		drain(block, ring);
		ring->next = (ring->next + 1) % ring->blocks;
	}
}

/* Until told to stop, or the interface is gone. */
static void capture(int socket, struct ring *ring)
{
	struct pollfd on[] = {{.fd = socket, .events = POLLIN}, {.fd = STDIN_FILENO, .events = POLLIN}};
	int64_t told = millis();
	int error = 0;
	socklen_t length = sizeof error;
	while (!stopped && !error && !on[1].revents) {
		poll(on, 2, TELL_MILLIS);
		if (on[0].revents & POLLERR) getsockopt(socket, SOL_SOCKET, SO_ERROR, &error, &length);
		drain_all(ring);
		flush();
		if (millis() - told >= TELL_MILLIS) {
			tell(socket);
			told = millis();
		}
	}
	/* the last frames are in a block that the kernel retires soon */
	poll(NULL, 0, 2 * RETIRE_MILLIS);
	drain_all(ring);
	tell(socket);
	if (error) fail(1, error == ENETDOWN ? "gone" : "broken", "%s", strerror(error));
}

int main(int count, char **words)
{
	const char *name = NULL;
	const struct program *in_kernel = NULL, *here = NULL;
	int promiscuous = 1, test = 0, loopback;
	unsigned long snap = LONGEST_FRAME, mebibytes = 32;
	unsigned retire_millis = RETIRE_MILLIS;
	for (int c; (c = getopt(count, words, "ti:pIs:B:f:F:")) != -1;) {
		switch (c) {
		case 't': test = 1; break;
		case 'i': name = optarg; break;
		case 'p': promiscuous = 0; break;
		case 'I': retire_millis = 1; break;
		case 's': snap = strtoul(optarg, NULL, 10); break;
		case 'B': mebibytes = strtoul(optarg, NULL, 10); break;
		case 'f': in_kernel = parsed(optarg); break;
		case 'F': here = parsed(optarg); break;
		default: return 64;
		}
	}
	int socket = opened();
	if (test) return 0;
	if (!name || snap < SHORTEST_SNAP || snap > LONGEST_FRAME || mebibytes < 1 || mebibytes > MOST_MEBIBYTES
			|| (in_kernel && here))
		fail(64, "usage", "see the beginning of its source");
	struct sigaction on_stop = {.sa_handler = stop}, ignore = {.sa_handler = SIG_IGN};
	sigaction(SIGTERM, &on_stop, NULL);
	/* A terminal sends these to the console, too, which then says when to end: not before it knows that it wants that. */
	sigaction(SIGINT, &ignore, NULL);
	sigaction(SIGHUP, &ignore, NULL);
	sigaction(SIGPIPE, &ignore, NULL);
	fcntl(STDOUT_FILENO, F_SETPIPE_SZ, 1 << 20);
	if (in_kernel) attach(socket, in_kernel);
	int index = index_of(socket, name, &loopback);
	size_t block = block_for(longest_frame(index));
	/* two blocks at least: the kernel fills one while another is read */
	struct ring ring = {.block = block, .blocks = larger(2, mebibytes * MEBIBYTE / block), .snap = snap,
		.loopback = loopback, .program = here};
	share(socket, &ring, retire_millis);
	bind_to(socket, index, promiscuous);
	give_up_rights();
	begin(name, snap);
	capture(socket, &ring);
	return 0;
}
